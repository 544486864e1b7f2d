namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Texts that clients show, as the API server sends them.</summary>
internal static class WireTexts
{
    private static readonly Lazy<JsonMap> Texts = new(() => (JsonMap)JsonParser.Parse(EmbeddedData.Read("texts.json"))!);

    public static string Schema(string name) => Texts.Value.Map("schema").Text(name) ?? "";

    public static string? Column(string plural, string column) =>
        Texts.Value.Map("columns").Map(plural).Text(column) ?? Texts.Value.Map("columns").Map("*").Text(column);

    public static string ListItems(string plural) => (Texts.Value.Map("schema").Text("listItems") ?? "").Replace("{plural}", plural, StringComparison.Ordinal);
}
