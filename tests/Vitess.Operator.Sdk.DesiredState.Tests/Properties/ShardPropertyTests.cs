using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Properties;

/// <summary>What holds for every shard that the schema accepts.</summary>
public class ShardPropertyTests
{
    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(new Replay(new Rnd(2026, 11), null));

    [Fact]
    public void Objects_HaveNamesThatKubernetesTakes_EachOnce() => Holds(shard =>
    {
        var objects = Render(shard).ToList();
        var names = objects.Select(item => $"{item.Kind}/{item.Metadata.Name}").ToList();
        return names.Count == names.Distinct().Count() && objects.All(item => IsName(item.Metadata.Name));
    });

    [Fact]
    public void Pods_HaveContainersVolumesMountsAndVariables_EachOnce() => Holds(shard => Render(shard).OfType<V1Pod>().All(pod =>
        Once(pod.Spec.Containers.Select(container => container.Name))
        && Once(pod.Spec.InitContainers.Select(container => container.Name))
        && Once(pod.Spec.Volumes.Select(volume => volume.Name))
        && pod.Spec.Containers.All(container =>
            Once((container.VolumeMounts ?? []).Select(mount => mount.MountPath))
            && Once((container.Env ?? []).Select(variable => variable.Name))
            && Once((container.Args ?? []).Select(argument => argument.Split('=')[0])))));

    [Fact]
    public void Objects_AreTheSameEveryTime_WhateverTheOrderOfMaps() => Holds(shard =>
    {
        var text = Text(Render(shard));
        return text == Text(Render(shard)) && JsonNode.DeepEquals(Json(Render(shard)), Json(Render(WithMapsReversed(shard))));
    });

    [Fact]
    public void Objects_AreTheSame_AfterTheSpecWentThroughJson() => Holds(shard =>
        Text(Render(shard)) == Text(Render(KubernetesJson.Deserialize<V2VitessShard>(KubernetesJson.Serialize(shard)))));

    [Fact]
    public void AnotherPool_NeverChangesTheNamesThatWereThere() => Holds(shard =>
    {
        var before = ShardTablets.Of(new ShardContext(shard, new OperatorDefaults())).Select(tablet => tablet.Name).ToList();
        shard.Spec.TabletPools!.Add(new() { Cell = "new", Type = PoolTypes.Replica, Replicas = 2 });
        return !before.Except(ShardTablets.Of(new ShardContext(shard, new OperatorDefaults())).Select(tablet => tablet.Name)).Any();
    });

    [Fact]
    public void Rendering_LeavesTheSpecAsItWas() => Holds(shard =>
    {
        var before = KubernetesJson.Serialize(shard);
        _ = Text(Render(shard));
        return KubernetesJson.Serialize(shard) == before;
    });

    private static void Holds(Func<V2VitessShard, bool> property) => Prop.ForAll(ShardGenerator.Shards, property).Check(Quietly);

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> Render(V2VitessShard shard)
    {
        var context = new ShardContext(shard, new OperatorDefaults());
        foreach (var tablet in ShardTablets.Of(context))
        {
            yield return TabletPod.Build(tablet);
            if (TabletClaim.Build(tablet) is { } claim)
            {
                yield return claim;
            }
        }

        if (InitialBackup.Of(context) is { } backup)
        {
            yield return backup.BuildPod();
            if (backup.BuildClaim() is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static bool IsName(string name) =>
        name.Length <= 253 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
        && name.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterLower(letter) || letter == '-');

    private static bool Once(IEnumerable<string> names) => names.GroupBy(name => name).All(group => group.Count() == 1);

    private static string Text(IEnumerable<IKubernetesObject<V1ObjectMeta>> objects) => string.Join('\n', objects.Select(item => KubernetesJson.Serialize(item)));

    /// <summary>The objects as JSON, where the order of members does not count.</summary>
    private static JsonNode? Json(IEnumerable<IKubernetesObject<V1ObjectMeta>> objects) => JsonNode.Parse($"[{string.Join(',', objects.Select(item => KubernetesJson.Serialize(item)))}]");

    private static V2VitessShard WithMapsReversed(V2VitessShard shard) =>
        KubernetesJson.Deserialize<V2VitessShard>(Reversed(JsonNode.Parse(KubernetesJson.Serialize(shard)))!.ToJsonString());

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Reversed)]),
        JsonValue value => value.DeepClone(),
        _ => null,
    };
}
