using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Serve;

/// <summary>Writes each request that asks for a change as one line of JSON.</summary>
internal sealed class RequestLogFile(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    public void Write(RecordedRequest request)
    {
        if (!request.IsWrite)
        {
            return;
        }

        var body = Body(request);
        var line = new JsonObject
        {
            ["time"] = request.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["userAgent"] = request.UserAgent,
            ["fieldManager"] = request.FieldManager,
            ["verb"] = request.Verb,
            ["kind"] = KindOf(request, body),
            ["namespace"] = request.Namespace,
            ["name"] = request.Name.Length > 0 ? request.Name : NameIn(body),
            ["subresource"] = request.Subresource,
            ["code"] = request.Code,
            ["body"] = body,
        };
        lock (_lock)
        {
            _file.WriteLine(line.ToJsonString());
        }
    }

    public void Dispose() => _file.Dispose();

    private static JsonNode? Body(RecordedRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(request.Body.Span);
        }
        catch (JsonException)
        {
            // YAML, or nonsense.
            return JsonValue.Create(Encoding.UTF8.GetString(request.Body.Span));
        }
    }

    // Patches seldom name the kind; the resource's name then has to do.
    private static string KindOf(RecordedRequest request, JsonNode? body) =>
        request.Verb is "create" or "update" && request.Subresource.Length == 0 ? TextIn(body, "kind") ?? request.Resource : request.Resource;

    private static string NameIn(JsonNode? body) => (body as JsonObject)?["metadata"] is JsonObject metadata ? TextIn(metadata, "name") ?? "" : "";

    private static string? TextIn(JsonNode? node, string key) =>
        node is JsonObject map && map[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
