using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The schemas of the built-in kinds. Each is read from the embedded file when it is first needed, with those that it refers to.</summary>
internal static class BuiltInSchemas
{
    public const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private static readonly Lazy<SchemaFile> File = new(() => new(EmbeddedData.Read("schemas.json")));
    private static readonly ConcurrentDictionary<string, Schema> Complete = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Schema> Begun = new(StringComparer.Ordinal);
    private static readonly Lock Loading = new();

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

    public static Schema Get(string typeName) => Complete.TryGetValue(typeName, out var schema) ? schema : Load(typeName);

    private static Schema Load(string typeName)
    {
        lock (Loading)
        {
            var schema = Begin(typeName);

            // All that were begun are complete now; nobody else may see them earlier.
            foreach (var (name, complete) in Begun)
            {
                Complete.TryAdd(name, complete);
            }

            return schema;
        }
    }

    // Types may refer to themselves, so a schema is known before it is filled.
    private static Schema Begin(string typeName)
    {
        if (Begun.TryGetValue(typeName, out var schema))
        {
            return schema;
        }

        if (File.Value.Find(typeName) is not { } node)
        {
            return Schema.Anything;
        }

        Begun[typeName] = schema = new Schema { TypeName = typeName };
        new SchemaLoader(Begin).Fill(schema, node);
        schema.PreserveUnknown |= FreeForm.Contains(typeName);
        return schema;
    }
}
