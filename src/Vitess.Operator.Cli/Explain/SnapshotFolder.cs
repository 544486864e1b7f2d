using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Diagnostics;

namespace Vitess.Operator.Cli.Explain;

/// <summary>A snapshot as files: <c>*.json</c> as <c>kubectl get -o json</c> prints them, logs as <c>logs/POD/CONTAINER.log</c> and <c>CONTAINER.previous.log</c>.</summary>
internal static class SnapshotFolder
{
    private const string Ending = ".log";
    private const string Previous = ".previous";

    /// <summary>Reads a folder.</summary>
    /// <exception cref="CliException">There is no such folder, it holds no JSON, or a file cannot be read as JSON.</exception>
    public static ClusterSnapshot Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CliException(ExitCode.Usage, $"there is no folder {folder}");
        }

        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? throw new CliException(ExitCode.Usage, $"the folder {folder} has no *.json; write some, as in: kubectl get vt,pods,events,pvc -o json > {Path.Combine(folder, "all.json")}")
            : ClusterSnapshot.Of(files.SelectMany(Objects), Logs(Path.Combine(folder, "logs")));
    }

    private static IEnumerable<JsonObject> Objects(string file)
    {
        JsonNode? node;
        try
        {
            // kubectl leaves an empty file behind when it finds or may see nothing.
            var text = File.ReadAllText(file);
            node = text.AsSpan().Trim().IsEmpty ? new JsonArray() : JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            throw new CliException(ExitCode.Usage, $"{file}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is not JSON as kubectl get -o json prints it");
        }

        return node switch
        {
            JsonObject value => [value],
            JsonArray list => list.OfType<JsonObject>(),
            _ => throw new CliException(ExitCode.Usage, $"{file}: this holds no Kubernetes object"),
        };
    }

    private static IEnumerable<ContainerLog> Logs(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.GetFiles(folder, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var pod = Path.GetFileName(Path.GetDirectoryName(file)!);
            var name = Path.GetFileName(file)[..^Ending.Length];
            var isPrevious = name.EndsWith(Previous, StringComparison.Ordinal);
            yield return new(pod, isPrevious ? name[..^Previous.Length] : name, File.ReadAllText(file, Encoding.UTF8), isPrevious);
        }
    }
}
