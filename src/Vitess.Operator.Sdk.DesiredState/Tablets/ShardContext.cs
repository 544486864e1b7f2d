using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>A shard with all that its objects are made from.</summary>
public sealed class ShardContext
{
    private readonly V2VitessShard _shard;

    /// <summary>Takes a shard, with its defaults filled in.</summary>
    /// <param name="shard">The VitessShard; its labels name cluster and keyspace.</param>
    /// <param name="options">What the operator is started with.</param>
    public ShardContext(V2VitessShard shard, OperatorDefaults options)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(options);
        _shard = shard;
        Options = options;
        Spec = shard.Spec ?? new VitessShardSpec();
        Cluster = Label(VitessLabels.Cluster);
        Keyspace = Label(VitessLabels.Keyspace);
        var range = Spec.KeyRange ?? new VitessKeyRange();
        ShardName = $"{range.Start}-{range.End}";
        SafeShardName = $"{Text.Or(range.Start, "x")}-{Text.Or(range.End, "x")}";
    }

    /// <summary>What the operator is started with.</summary>
    public OperatorDefaults Options { get; }

    /// <summary>The shard's spec.</summary>
    public VitessShardSpec Spec { get; }

    /// <summary>The namespace of all objects.</summary>
    public string? Namespace => _shard.Metadata?.NamespaceProperty;

    /// <summary>The name of the VitessCluster.</summary>
    public string Cluster { get; }

    /// <summary>The keyspace, as Vitess spells it.</summary>
    public string Keyspace { get; }

    /// <summary>The shard, as Vitess spells it: <c>-80</c>.</summary>
    public string ShardName { get; }

    /// <summary>The shard, as names and labels spell it: <c>x-80</c>.</summary>
    public string SafeShardName { get; }

    /// <summary>The name of the database in MySQL.</summary>
    public string DatabaseName => string.IsNullOrEmpty(Spec.DatabaseName) ? $"vt_{Keyspace}" : Spec.DatabaseName;

    /// <summary>The mysqld image and the flavour that it is taken for.</summary>
    /// <summary>Whether one of the shard's tablets is made primary. A shard on MySQL of its own gets one among its replicas, if asked for.</summary>
    internal bool GetsPrimary =>
        Spec.Replication?.InitializeMaster == true && (Spec.TabletPools ?? []).Any(pool => pool is { Type: PoolTypes.Replica, Replicas: > 0 });

    internal MysqldFlavour Mysqld => MysqldFlavour.Of(Spec.Images?.Mysqld);

    /// <summary>The labels by which the shard's objects of a component are found.</summary>
    internal Dictionary<string, string> Labels(string component) => ComponentLabels.OfShard(component, Cluster, Keyspace, SafeShardName);

    /// <summary>The reference that makes the VitessShard the controller of an object.</summary>
    internal V1OwnerReference Owner() => Identity.Owner.Controller("VitessShard", _shard.Metadata ?? new V1ObjectMeta());

    private string Label(string name) => _shard.Metadata?.Labels is { } labels && labels.TryGetValue(name, out var value) ? value : string.Empty;
}
