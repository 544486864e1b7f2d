using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>Objects that are checked together.</summary>
/// <param name="subjects">The objects, in their order.</param>
/// <param name="context">What is known of the place that they will run in.</param>
internal sealed class DocumentSet(IReadOnlyList<Subject> subjects, ValidationContext context)
{
    public static RuleInfo Twice { get; } = new("V2007", FindingSeverity.Warning, "Two documents describe the same object", "two documents VitessCluster example")
    {
        Source = "Kubernetes: names are unique for a kind and namespace",
    };

    public ValidationReport Check()
    {
        var check = new ObjectCheck(context, [.. subjects.Select(subject => subject.Object).OfType<IKubernetesObject<V1ObjectMeta>>()]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var subject in subjects)
        {
            var faults = SchemaCheck.Of(subject).ToList();
            var sound = faults.Exists(fault => fault.Code == DocumentFindingCodes.WrongType) ? WithoutNulls.Of(subject) : subject;
            var own = faults.Concat(check.Of(sound)).Concat(seen.Add(subject.Title) || subject.Name.Length == 0 ? [] : [Repeated(subject)]);
            findings.AddRange(InOrder(own, subject));
        }

        return new ValidationReport(findings);
    }

    private static Finding Repeated(Subject subject) =>
        new(Twice.Code, Twice.Severity, "metadata.name", $"{subject.Title} stands in an earlier document too: the one that is applied last counts.") { Fix = "Keep one of them.", Source = Twice.Source };

    private IEnumerable<Finding> InOrder(IEnumerable<Finding> findings, Subject subject)
    {
        var suppression = new Suppression(context, subject);
        return findings.Select(finding => suppression.Apply(Placed(finding, subject)))
            .OrderBy(finding => finding.Path, PathOrder.Instance)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal);
    }

    private static Finding Placed(Finding finding, Subject subject) => finding with
    {
        Object = subject.Title,
        File = finding.File ?? subject.Document?.Source,
        Line = finding.Line > 0 ? finding.Line : subject.Document?.LineOf(finding.Path),
    };
}
