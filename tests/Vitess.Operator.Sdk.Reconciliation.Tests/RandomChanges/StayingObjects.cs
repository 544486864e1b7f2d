using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>
/// Finds objects that stay as they are because the engine may not touch them, and says so: lock servers and what still serves under RequireIdle, with what they
/// own; and the tablet that is the primary while no other can take over.
/// </summary>
internal static partial class StayingObjects
{
    public static async Task<IReadOnlySet<string>> OfAsync(VitessTestCluster cluster, IReadOnlyList<string> warnings)
    {
        var staying = warnings.Select(warning => Told().Match(warning)).Where(match => match.Success).Select(match => $"{match.Groups[1].Value}/{match.Groups[2].Value}").ToHashSet(StringComparer.Ordinal);
        var objects = await GoldenWorld.ObjectsAsync(cluster);
        var primaries = warnings.Select(warning => Primary().Match(warning)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        staying.UnionWith(objects.Keys.Where(key => key.StartsWith("Pod/", StringComparison.Ordinal) && primaries.Exists(alias => key.Contains($"-vttablet-{alias}-", StringComparison.Ordinal))));
        var before = -1;
        while (before != staying.Count)
        {
            before = staying.Count;
            staying.UnionWith(objects.Where(entry => Owners(entry.Value).Any(staying.Contains)).Select(entry => entry.Key));
        }

        return staying;
    }

    private static IEnumerable<string> Owners(JsonObject value) =>
        (value.GetMetadata()?["ownerReferences"] as JsonArray ?? []).Select(owner => $"{owner!["kind"]}/{owner["name"]}");

    [GeneratedRegex("^DrainBlocked: tablet (\\S+) is the primary and no other tablet can take over$")]
    private static partial Regex Primary();

    [GeneratedRegex("^TurndownBlocked: (\\w+) (\\S+) is not wanted any more and stays: ")]
    private static partial Regex Told();
}
