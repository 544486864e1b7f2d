using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Objects;

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
        return new DocumentSet([.. documents.Select(document => new Subject(document.Object as IKubernetesObject<V1ObjectMeta>, document))], context ?? new()).Check();
    }

    /// <summary>Checks a set of objects that belong together: clusters, the Secrets that they use, other custom resources.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="context">What is known of the place that they will run in; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="objects"/> is null.</exception>
    public static ValidationReport Check(IEnumerable<IKubernetesObject<V1ObjectMeta>> objects, ValidationContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return new DocumentSet([.. objects.Select(item => new Subject(item, null))], context ?? new()).Check();
    }

    /// <summary>A text that could not be read at all, as findings like those of rules.</summary>
    /// <param name="failure">What reading said.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is null.</exception>
    public static IReadOnlyList<Finding> Findings(DocumentException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return [.. failure.Findings.Select(SchemaCheck.Of)];
    }
}
