
namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>What a caller or an object does not want to count.</summary>
/// <param name="context">The caller's wishes.</param>
/// <param name="subject">The object, with its annotation.</param>
internal sealed class Suppression(ValidationContext context, Subject subject)
{
    private readonly HashSet<string> _annotated = new(Annotated(subject), StringComparer.OrdinalIgnoreCase);

    public Finding Apply(Finding finding) =>
        context.Suppress.Contains(finding.Code, StringComparer.OrdinalIgnoreCase) ? finding with { SuppressedBy = "option" }
        : _annotated.Contains(finding.Code) ? finding with { SuppressedBy = "annotation" }
        : finding;

    private static string[] Annotated(Subject subject) =>
        subject.Object?.Metadata?.Annotations?.TryGetValue(ValidationAnnotations.Suppress, out var codes) == true
            ? (codes ?? "").Split([',', ' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            : [];
}
