using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The body of a request, as bytes, with its content type.</summary>
internal sealed record RequestBody(byte[] Utf8, string ContentType)
{
    private const string Json = "application/json";

    public static RequestBody Of(ResourceKind kind, JsonObject value)
    {
        if (value.GetText("apiVersion") is not null && value.GetText("kind") is not null)
        {
            return new(JsonSerializer.SerializeToUtf8Bytes(value), Json);
        }

        var named = value.DeepClone().AsObject();
        named["apiVersion"] ??= kind.ApiVersion;
        named["kind"] ??= kind.Kind;
        return new(JsonSerializer.SerializeToUtf8Bytes(named), Json);
    }

    public static RequestBody Of(V1DeleteOptions options) => new(Encoding.UTF8.GetBytes(KubernetesJson.Serialize(options)), Json);

    public static RequestBody Of(V1Patch patch) => new(ContentOf(patch), patch.Type switch
    {
        V1Patch.PatchType.JsonPatch => "application/json-patch+json",
        V1Patch.PatchType.MergePatch => "application/merge-patch+json",
        V1Patch.PatchType.StrategicMergePatch => "application/strategic-merge-patch+json",
        V1Patch.PatchType.ApplyPatch => "application/apply-patch+yaml",
        _ => throw new ArgumentException("A patch needs a type.", nameof(patch)),
    });

    public ByteArrayContent ToContent() =>
        new(Utf8) { Headers = { ContentType = new MediaTypeHeaderValue(ContentType) { CharSet = "utf-8" } } };

    private static byte[] ContentOf(V1Patch patch) => patch.Content switch
    {
        string text => Encoding.UTF8.GetBytes(text),
        JsonNode node => JsonSerializer.SerializeToUtf8Bytes(node),
        var other => Encoding.UTF8.GetBytes(KubernetesJson.Serialize(other)),
    };
}
