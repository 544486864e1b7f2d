using System.Globalization;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>Follows a path such as <c>spec.cells[0].gateway</c>.</summary>
internal static class JsonPathLook
{
    /// <summary>What is at the path; null when nothing is.</summary>
    /// <param name="spec">The spec of a cluster.</param>
    /// <param name="path">The path; it begins with <c>spec</c>.</param>
    public static JsonNode? At(JsonNode? spec, string path)
    {
        foreach (var part in path.Split('.').Skip(1))
        {
            var name = part.Split('[')[0];
            spec = spec.At(name);
            if (part.Length > name.Length)
            {
                var index = int.Parse(part[(name.Length + 1)..^1], CultureInfo.InvariantCulture);
                spec = spec is JsonArray list && index < list.Count ? list[index] : null;
            }
        }

        return spec;
    }
}
