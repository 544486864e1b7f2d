using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Tablets;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Golden;

/// <summary>Every object that a recorded VitessShard owns, tablets and first backups, equals the recording; none is missing, none too many.</summary>
public class GoldenTabletTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(recorded => recorded.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pods_OfEveryShard_EqualTheRecording(string name) => Verify(name, "Pod", PodsOf);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Claims_OfEveryShard_EqualTheRecording(string name) => Verify(name, "PersistentVolumeClaim", ClaimsOf);

    private static void Verify(string name, string kind, Func<RecordedShard, IEnumerable<IKubernetesObject<V1ObjectMeta>>> build)
    {
        var differences = new List<string>();
        var shards = RecordedShard.Of(GoldenCase.Of(name)).ToList();
        shards.ShouldNotBeEmpty();
        foreach (var shard in shards)
        {
            var recorded = shard.Entries(kind);
            var made = build(shard).ToDictionary(item => item.Metadata.Name);
            differences.AddRange(recorded.Keys.Except(made.Keys).Select(missing => $"{kind} {missing}: not made"));
            differences.AddRange(made.Keys.Except(recorded.Keys).Select(extra => $"{kind} {extra}: not recorded"));
            foreach (var item in made.Keys.Intersect(recorded.Keys))
            {
                var actual = JsonNode.Parse(KubernetesJson.Serialize(made[item]))!;
                differences.AddRange(GoldenComparer.Compare(recorded[item], actual).Select(difference => $"{kind} {item}{difference}"));
            }
        }

        differences.ShouldBeEmpty();
    }

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> PodsOf(RecordedShard shard)
    {
        var pods = ShardTablets.Of(shard.Context).Select(tablet => TabletPod.Build(tablet)).ToList();
        return InitialBackup.Of(shard.Context) is { } backup ? [.. pods, backup.BuildPod()] : pods;
    }

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> ClaimsOf(RecordedShard shard)
    {
        var claims = ShardTablets.Of(shard.Context).Select(TabletClaim.Build).OfType<V1PersistentVolumeClaim>().ToList();
        return InitialBackup.Of(shard.Context)?.BuildClaim() is { } claim ? [.. claims, claim] : claims;
    }
}
