using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Typed owners with their defaults. Those that were looked at last are kept: most passes find a spec that the pass before has read.</summary>
/// <param name="defaults">What the operator fills in.</param>
/// <remarks>What is given is everybody's and must not be changed. Of its metadata only what seldom changes is right: names, uid, labels, annotations. Safe for use by many threads.</remarks>
internal sealed class ResolvedOwners(OperatorDefaults defaults)
{
    private const int Most = 256;
    private readonly VitessDefaults _defaults = new(defaults);
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, object> _known = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>A cluster, without its status.</summary>
    /// <param name="live">The cluster as stored.</param>
    public V2VitessCluster Cluster(JsonObject live) => Of(live, () => _defaults.Resolve(ObjectConvert.ToTyped<V2VitessCluster>(live)) with { Status = null });

    /// <summary>A cell, without its status.</summary>
    /// <param name="live">The cell as stored.</param>
    public V2VitessCell Cell(JsonObject live) => Of(live, () => _defaults.Resolve(ObjectConvert.ToTyped<V2VitessCell>(live)) with { Status = null });

    /// <summary>A keyspace.</summary>
    /// <param name="live">The keyspace as stored.</param>
    public V2VitessKeyspace Keyspace(JsonObject live) =>
        Of(live, () => _defaults.Resolve(ObjectConvert.ToTyped<V2VitessKeyspace>(live)) with { Status = null }) with { Status = StatusOf<VitessKeyspaceStatus>(live) };

    /// <summary>A shard.</summary>
    /// <param name="live">The shard as stored.</param>
    public V2VitessShard Shard(JsonObject live) =>
        Of(live, () => _defaults.Resolve(ObjectConvert.ToTyped<V2VitessShard>(live)) with { Status = null }) with { Status = StatusOf<VitessShardStatus>(live) };

    /// <summary>An etcd lockserver, without its status.</summary>
    /// <param name="live">The lockserver as stored.</param>
    public V2EtcdLockserver Lockserver(JsonObject live) => Of(live, () => _defaults.Resolve(ObjectConvert.ToTyped<V2EtcdLockserver>(live)) with { Status = null });

    /// <summary>The status of an object, or null.</summary>
    /// <typeparam name="T">The status' type.</typeparam>
    /// <param name="live">The object as stored.</param>
    public static T? StatusOf<T>(JsonObject live)
        where T : class => live.GetObject("status") is { } status ? KubernetesJson.Deserialize<T>(status.ToJsonString()) : null;

    private T Of<T>(JsonObject live, Func<T> resolve)
        where T : class
    {
        if (new WishBasis(live).With(typeof(T).Name) is not { } basis)
        {
            return resolve();
        }

        lock (_lock)
        {
            if (_known.TryGetValue(basis, out var known))
            {
                return (T)known;
            }
        }

        var resolved = resolve();
        lock (_lock)
        {
            if (_known.TryAdd(basis, resolved))
            {
                _order.Enqueue(basis);
                if (_order.Count > Most)
                {
                    _known.Remove(_order.Dequeue());
                }
            }
        }

        return resolved;
    }
}
