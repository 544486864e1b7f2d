namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One version of a custom resource.</summary>
internal sealed class CustomVersion(JsonMap version)
{
    public string Name { get; } = version.Text("name")!;

    public JsonMap? SchemaNode { get; } = JsonTree.MapAt(version, "schema", "openAPIV3Schema");

    public Schema Schema { get; } = new SchemaLoader().Load(JsonTree.MapAt(version, "schema", "openAPIV3Schema") ?? new JsonMap());

    public bool HasStatus { get; } = version.Map("subresources")?.ContainsKey("status") ?? false;

    public JsonMap? Scale { get; } = version.Map("subresources").Map("scale");

    public JsonList? Columns { get; } = version.List("additionalPrinterColumns");

    public JsonList? SelectableFields { get; } = version.List("selectableFields");

    /// <summary>The text of the deprecation warning; null when the version is not deprecated.</summary>
    public string? DeprecationOf(ResourceInfo resource) => !version.Flag("deprecated")
        ? null
        : version.Text("deprecationWarning") ?? $"{resource.Group}/{resource.Version} {resource.Kind} is deprecated";
}
