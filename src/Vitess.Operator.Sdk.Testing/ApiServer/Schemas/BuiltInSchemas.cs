namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The schemas of the built-in kinds, read from the embedded file when they are first needed.</summary>
internal static class BuiltInSchemas
{
    public const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private static readonly Lazy<Dictionary<string, Schema>> All = new(Load);

    // Types whose JSON form has no fixed shape.
    private static readonly HashSet<string> FreeForm = new(StringComparer.Ordinal)
    {
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON",
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray",
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool",
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray",
        "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1",
        "io.k8s.apimachinery.pkg.runtime.RawExtension",
    };

    public static Schema Metadata => Get(ObjectMeta);

    public static Schema Get(string typeName) => All.Value.GetValueOrDefault(typeName) ?? Schema.Anything;

    private static Dictionary<string, Schema> Load()
    {
        var file = (JsonMap)JsonParser.Parse(EmbeddedData.Read("schemas.json"))!;
        var result = new Dictionary<string, Schema>(file.Count, StringComparer.Ordinal);
        foreach (var name in file.Keys)
        {
            result[name] = new Schema { TypeName = name };
        }

        var loader = new SchemaLoader(name => result[name]);
        foreach (var (name, node) in file)
        {
            loader.Fill(result[name], (JsonMap)node!);
            result[name].PreserveUnknown |= FreeForm.Contains(name);
        }

        return result;
    }
}
