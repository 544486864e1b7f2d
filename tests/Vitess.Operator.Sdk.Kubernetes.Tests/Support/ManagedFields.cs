using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>Writes <c>metadata.managedFields</c> as the API server would for an object that one manager created.</summary>
internal static class ManagedFields
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["env"] = ["name"],
        ["volumes"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["imagePullSecrets"] = ["name"],
        ["topologySpreadConstraints"] = ["topologyKey", "whenUnsatisfiable"],
        ["ownerReferences"] = ["uid"],
    };

    private static readonly HashSet<string> Server = ["name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "apiVersion", "kind"];

    public static JsonArray Of(string manager, JsonObject value) => [Entry(manager, value)];

    public static JsonObject Entry(string manager, JsonObject value, string? subresource = null)
    {
        var entry = new JsonObject { ["manager"] = manager, ["operation"] = "Update", ["fieldsType"] = "FieldsV1", ["fieldsV1"] = Fields(value, isTop: true) };
        if (subresource is not null)
        {
            entry["subresource"] = subresource;
        }

        return entry;
    }

    private static JsonObject Fields(JsonObject value, bool isTop)
    {
        var fields = new JsonObject();
        if (!isTop)
        {
            fields["."] = new JsonObject();
        }

        foreach (var (name, inner) in value)
        {
            if (isTop && Server.Contains(name))
            {
                continue;
            }

            fields["f:" + name] = inner switch
            {
                JsonObject { Count: > 0 } map when name is not ("selector" or "labelSelector" or "nodeSelector" or "fieldRef") => Fields(map, isTop && name is "metadata" or "spec"),
                JsonArray list => List(list, name),
                _ => new JsonObject(),
            };
        }

        if (!isTop && fields.Count == 1)
        {
            fields.Remove(".");
        }

        return fields;
    }

    private static JsonObject List(JsonArray list, string name)
    {
        var keys = name == "ports" && list[0] is JsonObject first
            ? first["containerPort"] is not null ? ["containerPort", "protocol"] : ["port", "protocol"]
            : Keys.GetValueOrDefault(name);
        if (keys is null)
        {
            return [];
        }

        var fields = new JsonObject { ["."] = new JsonObject() };
        foreach (var item in list)
        {
            var key = new JsonObject(keys.Select(key => KeyValuePair.Create(key, item![key]?.DeepClone())));
            fields["k:" + key.ToJsonString()] = Fields(item!.AsObject(), isTop: false);
        }

        return fields;
    }
}
