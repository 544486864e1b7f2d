using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Topology;

/// <summary>Reads which tablets have a Pod from the output of <c>kubectl get pods -o json</c>.</summary>
internal static class PodFile
{
    public static IReadOnlyCollection<TabletAlias> Read(string path)
    {
        try
        {
            var items = JsonNode.Parse(File.ReadAllBytes(path))?["items"]?.AsArray() ?? throw new CliException(ExitCode.Failed, $"{path}: no list of Pods");
            return [.. items.Select(Alias).OfType<TabletAlias>()];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Usage, $"{path}: {failure.Message}");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new CliException(ExitCode.Failed, $"{path}: {failure.Message}");
        }
    }

    private static TabletAlias? Alias(JsonNode? pod)
    {
        var labels = pod?["metadata"]?["labels"];
        var (cell, text) = ((string?)labels?[VitessLabels.Cell], (string?)labels?[VitessLabels.TabletUid]);
        return cell is not null && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var uid) ? new TabletAlias(cell, uid) : null;
    }
}
