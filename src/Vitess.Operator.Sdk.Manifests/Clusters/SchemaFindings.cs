using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>What an API server would refuse a cluster for by its definition alone: wrong names, values outside their limits, missing parts.</summary>
internal static class SchemaFindings
{
    public static IEnumerable<Finding> Of(V2VitessCluster cluster)
    {
        try
        {
            VitessDocuments.Read(VitessJson.ToNode(cluster));
            return [];
        }
        catch (DocumentException refused)
        {
            return refused.Findings.Select(finding => new Finding(finding.Code, FindingSeverity.Error, finding.Path, finding.Message)
            {
                Fix = finding.Hint,
                Source = "CustomResourceDefinition",
                Object = $"{cluster.Kind}/{cluster.Metadata.Name}",
            });
        }
    }
}
