using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Says before apply what will not work, what will hurt, and what will surprise.</summary>
/// <example>
/// <code>
/// var report = ClusterValidation.Check(VitessDocuments.Read(yaml, DocumentOptions.Lenient));
/// foreach (var finding in report.Errors)
/// {
///     Console.WriteLine(finding);
/// }
/// </code>
/// </example>
public static class ClusterValidation
{
    /// <summary>Checks a set of documents that belong together: clusters, the Secrets that they use, other custom resources.</summary>
    /// <param name="documents">The documents. Read them leniently, so that unknown and removed fields are found instead of refused.</param>
    /// <param name="context">What is known of the place that they will run in; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    public static ValidationReport Check(IEnumerable<VitessDocument> documents, ValidationContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Check(documents.Select(document => document.Object).OfType<IKubernetesObject<V1ObjectMeta>>(), context);
    }

    /// <summary>Checks a set of objects that belong together: clusters, the Secrets that they use, other custom resources.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="context">What is known of the place that they will run in; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="objects"/> is null.</exception>
    public static ValidationReport Check(IEnumerable<IKubernetesObject<V1ObjectMeta>> objects, ValidationContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(objects);
        var findings = new List<Finding>();
        foreach (var cluster in objects.OfType<V2VitessCluster>())
        {
            var scope = new ClusterScope(cluster, context ?? new());
            foreach (var rule in RuleRegistry.All)
            {
                rule.Check(scope, new RuleFindings(rule.Info, findings));
            }
        }

        return new ValidationReport(findings);
    }
}
