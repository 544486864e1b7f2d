using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>What the server stores of shards.</summary>
internal sealed class StoreView(Store store)
{
    public const string PodKey = "/pods";
    private const string ClaimKey = "/persistentvolumeclaims";
    private const string ShardKey = "planetscale.com/vitessshards";
    private const string BackupKey = "planetscale.com/vitessbackups";

    public Store Store => store;

    /// <summary>The Pods of the shard's tablets.</summary>
    public List<JsonMap> Pods(ShardLabels shard) => TabletObjects(PodKey, shard);

    /// <summary>The volumes of the shard's tablets.</summary>
    public List<JsonMap> Claims(ShardLabels shard) => TabletObjects(ClaimKey, shard);

    public JsonMap? Pod(NamespacedName name) => Find(PodKey, name);

    public JsonMap? Find(string key, NamespacedName name)
    {
        lock (store.Gate)
        {
            return store.Kind(key).Find(name.Namespace, name.Name)?.Tree();
        }
    }

    /// <summary>The shard's own object; null when it is gone or on its way out, so that nothing of it is wanted any more.</summary>
    public JsonMap? Shard(ShardLabels shard) => All(ShardKey, shard).Find(value => !ObjectFacts.IsTerminating(value));

    /// <summary>Whether the shard has a complete backup.</summary>
    public bool HasBackup(ShardLabels shard) => All(BackupKey, shard).Exists(backup => JsonTree.At(backup, "status", "complete") is true);

    /// <summary>Whether the shard's object asks for the tablet of a Pod.</summary>
    public bool IsWanted(ShardLabels shard, JsonMap pod) => Shard(shard) is { } owner && Pools(owner).Any(pool => IsIn(pool, pod));

    /// <summary>How many tablets the shard's object asks for in pools of some types, outside of a cell when one is given.</summary>
    public int Wanted(ShardLabels shard, string[] types, string? except) => Shard(shard) is { } owner
        ? (int)Pools(owner).Where(pool => types.Contains(pool.Text("type")) && pool.Text("cell") != except).Sum(pool => pool.Number("replicas") ?? 0)
        : 0;

    private static JsonMaps Pools(JsonMap shard) => shard.Map("spec").List("tabletPools").Maps();

    private static bool IsIn(JsonMap pool, JsonMap pod) =>
        pool.Text("cell") == ObjectFacts.Label(pod, VitessLabels.Cell)
        && pool.Text("type") == ObjectFacts.Label(pod, VitessLabels.TabletType)
        && (pool.Text("name") ?? string.Empty) == (ObjectFacts.Label(pod, VitessLabels.PoolName) ?? string.Empty)
        && long.TryParse(ObjectFacts.Label(pod, VitessLabels.TabletIndex), out var index)
        && index <= (pool.Number("replicas") ?? 0);

    private List<JsonMap> TabletObjects(string key, ShardLabels shard)
    {
        lock (store.Gate)
        {
            return [.. store.Kind(key).All(shard.Namespace).Where(value => ShardLabels.OfTablet(value) == shard).Select(value => value.Tree())];
        }
    }

    private List<JsonMap> All(string key, ShardLabels shard)
    {
        lock (store.Gate)
        {
            return [.. store.Kind(key).All(shard.Namespace).Where(value => ShardLabels.Of(value) == shard).Select(value => value.Tree())];
        }
    }
}
