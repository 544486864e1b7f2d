using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Typed objects to JSON and back, by the rules of <see cref="KubernetesJson"/>.</summary>
public static class ObjectConvert
{
    /// <summary>The JSON form of an object; <c>apiVersion</c> and <c>kind</c> are filled in from the type when it leaves them out.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="value">The object.</param>
    public static JsonObject ToJson<T>(T value)
        where T : IKubernetesObject
    {
        ArgumentNullException.ThrowIfNull(value);
        var json = JsonNode.Parse(KubernetesJson.Serialize(value))!.AsObject();
        if (json["apiVersion"] is null || json["kind"] is null)
        {
            var kind = ResourceKind.Of(value.GetType());
            json["apiVersion"] ??= kind.ApiVersion;
            json["kind"] ??= kind.Kind;
        }

        return json;
    }

    /// <summary>The typed form of an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="json">The object.</param>
    /// <exception cref="System.Text.Json.JsonException">The JSON does not fit the type.</exception>
    public static T ToTyped<T>(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var text = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(json), writable: false);
        return KubernetesJson.Deserialize<T>(text);
    }
}
