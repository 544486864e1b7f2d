namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What the built-in types and their fields are for, as kubectl explain shows it. Read when it is asked for first.</summary>
[Behaviour(BehaviourBasis.Assumed, "Descriptions of built-in kinds are first sentences, unless a recording shows the whole text.")]
internal static class SchemaDescriptions
{
    private const string Keyword = "description";
    private const string OfType = "";

    private static readonly Lazy<JsonMap> All = new(() => (JsonMap)JsonParser.Parse(EmbeddedData.Read("descriptions.json"))!);

    /// <summary>A copy of a type's schema with the descriptions of the type and of its fields.</summary>
    public static JsonMap AddTo(JsonMap schema, string type)
    {
        if (All.Value.Map(type) is not { } texts)
        {
            return schema;
        }

        var described = Described(schema, texts.Text(OfType));
        if (schema.Map("properties") is { } properties)
        {
            var fields = new JsonMap(properties.Count);
            foreach (var (name, field) in properties)
            {
                fields[name] = Described((JsonMap)field!, texts.Text(name));
            }

            described["properties"] = fields;
        }

        return described;
    }

    private static JsonMap Described(JsonMap schema, string? text)
    {
        var described = new JsonMap(schema.Count + 1);
        if (text is not null)
        {
            described[Keyword] = text;
        }

        foreach (var (key, value) in schema)
        {
            described[key] = value;
        }

        return described;
    }
}
