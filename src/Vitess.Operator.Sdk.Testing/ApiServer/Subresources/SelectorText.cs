namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes selectors of objects as text.</summary>
internal static class SelectorText
{
    public static string OfLabels(JsonMap? labels) => string.Join(
        ',', (labels ?? []).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}={l.Value}"));

    public static string Of(JsonMap selector)
    {
        var labels = (selector.Map("matchLabels") ?? []).Select(l => (l.Key, Text: $"{l.Key}={l.Value}"));
        var expressions = selector.List("matchExpressions").Maps().Select(e => (Key: e.Text("key") ?? "", Text: Expression(e)));
        return string.Join(',', labels.Concat(expressions).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Text));
    }

    private static string Expression(JsonMap expression)
    {
        var key = expression.Text("key");
        var values = string.Join(',', expression.List("values").Texts().Order(StringComparer.Ordinal));
        return expression.Text("operator") switch
        {
            "In" => $"{key} in ({values})",
            "NotIn" => $"{key} notin ({values})",
            "Exists" => key ?? "",
            _ => "!" + key,
        };
    }
}
