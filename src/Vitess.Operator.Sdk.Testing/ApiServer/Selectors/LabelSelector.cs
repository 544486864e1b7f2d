namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A label selector: all requirements hold.</summary>
internal sealed class LabelSelector(IReadOnlyList<LabelRequirement> requirements)
{
    public static readonly LabelSelector Everything = new([]);

    public bool IsEmpty => requirements.Count == 0;

    public bool Matches(KeyValuePair<string, string>[] labels)
    {
        foreach (var requirement in requirements)
        {
            if (!requirement.Matches(Value(labels, requirement.Key)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the selector of an object: matchLabels and matchExpressions.</summary>
    public static LabelSelector FromObject(JsonMap? selector)
    {
        if (selector is null)
        {
            return Everything;
        }

        var labels = (selector.Map("matchLabels") ?? []).Select(l => new LabelRequirement(l.Key, LabelOperator.In, [l.Value as string ?? ""]));
        var expressions = selector.List("matchExpressions").Maps().Select(e => new LabelRequirement(
            e.Text("key") ?? "", Enum.TryParse<LabelOperator>(e.Text("operator"), out var op) ? op : LabelOperator.In, [.. e.List("values").Texts()]));
        return new([.. labels, .. expressions]);
    }

    public static KeyValuePair<string, string>[] LabelsOf(JsonMap? labels) =>
        labels is null ? [] : [.. labels.Select(l => new KeyValuePair<string, string>(l.Key, l.Value as string ?? ""))];

    private static string? Value(KeyValuePair<string, string>[] labels, string key)
    {
        foreach (var (name, value) in labels)
        {
            if (string.Equals(name, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
