using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Reads the events of a watch, one a line.</summary>
internal sealed class EventReader(Stream stream) : IDisposable
{
    private readonly StreamReader _lines = new(stream, Encoding.UTF8);

    /// <summary>The next event; null when the watch has ended.</summary>
    public async Task<JsonObject?> NextAsync() =>
        await _lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line ? JsonNode.Parse(line)!.AsObject() : null;

    /// <summary>The type, name and version of the next events.</summary>
    public async Task<IReadOnlyList<(string Type, string? Name, long Version)>> TakeAsync(int count)
    {
        var result = new List<(string, string?, long)>(count);
        while (result.Count < count && await NextAsync() is { } next)
        {
            var metadata = next["object"]!["metadata"]!;
            result.Add(((string)next["type"]!, (string?)metadata["name"], long.Parse((string)metadata["resourceVersion"]!, CultureInfo.InvariantCulture)));
        }

        return result;
    }

    public void Dispose() => _lines.Dispose();
}
