using System.Text.Json.Nodes;
using k8s;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Golden;

/// <summary>A VitessShard of a recorded case, with its defaults, and what the recorded operator made of it.</summary>
internal sealed record RecordedShard(V2VitessShard Shard, IReadOnlyList<JsonObject> Sent)
{
    public ShardContext Context => new(Shard, new OperatorDefaults());

    public static IEnumerable<RecordedShard> Of(GoldenCase recorded)
    {
        var sent = recorded.Sent;
        foreach (var entry in sent.Where(entry => entry["kind"]!.GetValue<string>() == "VitessShard"))
        {
            var shard = KubernetesJson.Deserialize<V2VitessShard>(entry["body"]!.ToJsonString());
            yield return new RecordedShard(new VitessDefaults(new OperatorDefaults()).Resolve(shard), OwnedBy(sent, shard.Metadata.Name));
        }
    }

    /// <summary>The recorded entries of a kind that this shard owns, by name.</summary>
    public Dictionary<string, JsonObject> Entries(string kind) =>
        Sent.Where(entry => entry["kind"]!.GetValue<string>() == kind).ToDictionary(entry => entry["name"]!.GetValue<string>());

    private static List<JsonObject> OwnedBy(IReadOnlyList<JsonObject> sent, string shard) =>
        [.. sent.Where(entry => entry["body"]!["metadata"]!["ownerReferences"]?.AsArray().Any(owner =>
            owner!["kind"]!.GetValue<string>() == "VitessShard" && owner["name"]!.GetValue<string>() == shard) ?? false)];
}
