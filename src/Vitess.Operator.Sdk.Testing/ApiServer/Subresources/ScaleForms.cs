using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Makes the Scale of an object and writes one back into it.</summary>
internal sealed class ScaleForms(ResourceInfo resource)
{
    public const string TypeName = "io.k8s.api.autoscaling.v1.Scale";

    private JsonMap? Custom => resource.Custom?.Versions[resource.Version].Scale;

    private string SpecPath => Custom.Text("specReplicasPath") ?? ".spec.replicas";

    /// <summary>The Scale of an object.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="mustExist">Whether a missing number of replicas is an error, as it is for a get.</param>
    public JsonMap Make(JsonMap obj, bool mustExist)
    {
        var metadata = obj.Map("metadata")!;
        var scale = new JsonMap { { "kind", "Scale" }, { "apiVersion", "autoscaling/v1" }, { "metadata", Metadata(metadata) } };
        var replicas = At(obj, SpecPath) as long?;
        if (replicas is null && mustExist && resource.IsCustom)
        {
            throw Refusals.InternalError($"the spec replicas field {GoText.Quote(SpecPath)} does not exist");
        }

        scale["spec"] = replicas is null or 0 ? new JsonMap() : new JsonMap { { "replicas", replicas } };
        var status = new JsonMap { { "replicas", At(obj, Custom.Text("statusReplicasPath") ?? ".status.replicas") as long? ?? 0L } };
        if (Selector(obj) is { Length: > 0 } selector)
        {
            status["selector"] = selector;
        }

        scale["status"] = status;
        return scale;
    }

    /// <summary>Writes the replicas of a Scale into an object.</summary>
    public void Apply(JsonMap scale, JsonMap obj)
    {
        var path = Parts(SpecPath);
        var node = obj;
        foreach (var key in path[..^1])
        {
            node = node.Ensure(key);
        }

        node[path[^1]] = scale.Map("spec").Number("replicas") ?? 0;
    }

    /// <summary>Checks that the counts of a custom object can be shown as a Scale.</summary>
    public static void Validate(JsonMap obj, ResourceInfo resource, FieldErrors errors)
    {
        if (resource.Custom?.Versions[resource.Version].Scale is not { } scale || scale.Text("specReplicasPath") is not { } path)
        {
            return;
        }

        switch (At(obj, path))
        {
            case long and < 0 and var number:
                errors.Invalid(path, number, "should be a non-negative integer");
                break;
            case long and > int.MaxValue and var number:
                errors.Invalid(path, number, $"should be less than or equal to {int.MaxValue.ToString(CultureInfo.InvariantCulture)}");
                break;
            case not null and not long and var other:
                errors.Invalid(path, 0L, $"{path} accessor error: {GoText.Value(other)} is of the type {GoType(other)}, expected int64");
                break;
        }
    }

    private string? Selector(JsonMap obj)
    {
        if (resource.IsCustom)
        {
            return Custom.Text("labelSelectorPath") is { } path ? At(obj, path) as string : null;
        }

        var selector = JsonTree.MapAt(obj, "spec", "selector");
        return selector is null ? null : resource.Kind == "ReplicationController" ? SelectorText.OfLabels(selector) : SelectorText.Of(selector);
    }

    private static JsonMap Metadata(JsonMap metadata)
    {
        var result = new JsonMap();
        foreach (var field in new[] { "name", "namespace", "uid", "resourceVersion", "creationTimestamp" })
        {
            if (metadata[field] is { } value)
            {
                result[field] = value;
            }
        }

        return result;
    }

    private static object? At(JsonMap obj, string path) => JsonTree.At(obj, Parts(path));

    private static string[] Parts(string path) => path.TrimStart('.').Split('.');

    private static string GoType(object value) => value switch
    {
        string => "string",
        bool => "bool",
        double => "float64",
        JsonList => "[]interface {}",
        _ => "map[string]interface {}",
    };
}
