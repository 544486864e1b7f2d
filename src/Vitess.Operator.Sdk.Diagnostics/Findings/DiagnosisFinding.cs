using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>A cause of trouble, with what follows from it.</summary>
/// <param name="Code">Stable code, see <see cref="DiagnosisCatalogue"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">The cause in a few words.</param>
/// <param name="Cause">What happened and why, in plain words.</param>
/// <param name="Object">The object that shows it, such as <c>Pod/example-vttablet-zone1-2469782763-bfadd780</c>.</param>
/// <param name="Path">The field of the VitessCluster behind it, such as <c>spec.images.vttablet</c>; empty when no field is.</param>
/// <param name="Evidence">Lines of statuses, events and logs that show it.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Children">What follows from it.</param>
public sealed record DiagnosisFinding(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("severity")] DiagnosisSeverity Severity,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("cause")] string Cause,
    [property: JsonPropertyName("object")] string Object,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("evidence")] IReadOnlyList<string> Evidence,
    [property: JsonPropertyName("fix")] string Fix,
    [property: JsonPropertyName("children")] IReadOnlyList<DiagnosisFinding> Children);
