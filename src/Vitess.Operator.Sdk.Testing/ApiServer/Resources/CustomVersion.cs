namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One version of a custom resource.</summary>
internal sealed class CustomVersion(JsonMap version)
{
    private static readonly Schema Text = new() { Type = "string" };

    private Schema? _typed;

    public string Name { get; } = version.Text("name")!;

    public JsonMap? SchemaNode { get; } = JsonTree.MapAt(version, "schema", "openAPIV3Schema");

    public Schema Schema { get; } = new SchemaLoader().Load(JsonTree.MapAt(version, "schema", "openAPIV3Schema") ?? new JsonMap());

    /// <summary>The schema with the types of kind, apiVersion and metadata in it.</summary>
    public Schema TypedSchema => _typed ??= WithTypes(Schema);

    public bool HasStatus { get; } = version.Map("subresources")?.ContainsKey("status") ?? false;

    public JsonMap? Scale { get; } = version.Map("subresources").Map("scale");

    public JsonList? Columns { get; } = version.List("additionalPrinterColumns");

    public JsonList? SelectableFields { get; } = version.List("selectableFields");

    private static Schema WithTypes(Schema schema)
    {
        var typed = new Schema { Type = "object", PreserveUnknown = schema.PreserveUnknown, Values = schema.Values, Required = schema.Required };
        typed.Properties = new(schema.Properties ?? [], StringComparer.Ordinal)
        {
            ["kind"] = Text,
            ["apiVersion"] = Text,
            ["metadata"] = BuiltInSchemas.Metadata,
        };
        return typed;
    }

    /// <summary>The text of the deprecation warning; null when the version is not deprecated.</summary>
    public string? DeprecationOf(ResourceInfo resource) => !version.Flag("deprecated")
        ? null
        : version.Text("deprecationWarning") ?? $"{resource.Group}/{resource.Version} {resource.Kind} is deprecated";
}
