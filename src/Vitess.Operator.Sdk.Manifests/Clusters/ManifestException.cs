using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>A cluster was not built because it would not work. All errors are told, with what to do.</summary>
/// <param name="cluster">Name of the cluster.</param>
/// <param name="report">All that was found, warnings too.</param>
public sealed class ManifestException(string cluster, ValidationReport report)
    : VitessOperatorException(Text(cluster, report ?? throw new ArgumentNullException(nameof(report))))
{
    /// <summary>All that was found, warnings too.</summary>
    public ValidationReport Report => report;

    /// <summary>All findings, in the order of the cluster.</summary>
    public IReadOnlyList<Finding> Findings => report.Findings;

    private static string Text(string cluster, ValidationReport report) =>
        string.Join('\n', [$"VitessCluster {cluster} has errors:", .. report.Errors.Select(finding => finding.ToString())]);
}
