using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One field of a live object that is not as wanted.</summary>
/// <param name="Path">Where.</param>
/// <param name="Old">The present value; null when the field is absent.</param>
/// <param name="New">The wanted value; null when the field shall go.</param>
/// <param name="Reason">Why.</param>
/// <param name="Manager">Who wrote the present value, when it was somebody else.</param>
public sealed record Difference(FieldPath Path, JsonNode? Old, JsonNode? New, DifferenceReason Reason, string? Manager = null)
{
    private const int LongestValue = 120;

    /// <summary>One line: path, old and new value, reason. Long values are cut.</summary>
    public override string ToString()
    {
        var who = Manager is null ? string.Empty : $" by {Manager}";
        return $"{Path}: {Show(Old)} -> {Show(New)} ({Reason}{who})";
    }

    private static string Show(JsonNode? value)
    {
        var text = value?.ToJsonString(JsonText.Readable) ?? "absent";
        return text.Length <= LongestValue ? text : text[..LongestValue] + "...";
    }
}
