using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Capacity;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A cluster as rules see it: the spec as the user wrote it, each part with its path and its parents. No list or part is null.</summary>
internal sealed class ClusterScope
{
    private readonly Lazy<IReadOnlyDictionary<KeyspaceScope, IReadOnlyList<KeyspaceShard>>> _shards;
    private readonly Lazy<ClusterScope?> _previous;
    private readonly Lazy<CapacityReport?> _capacity;

    public ClusterScope(V2VitessCluster cluster, ValidationContext context, IReadOnlyList<IKubernetesObject<V1ObjectMeta>>? others = null, VitessDocument? document = null)
    {
        (Cluster, Context, Others, Document) = (cluster, context, others ?? [], document);
        Secrets = new([.. Others.OfType<V1Secret>(), .. context.Secrets ?? []], context.Secrets is not null);
        Cells = [.. (Spec.Cells ?? []).Select((cell, i) => new CellScope(this, cell ?? new(), $"spec.cells[{i}]"))];
        Keyspaces = [.. (Spec.Keyspaces ?? []).Select((keyspace, i) => new KeyspaceScope(this, keyspace ?? new(), $"spec.keyspaces[{i}]"))];
        Partitionings = [.. Keyspaces.SelectMany(keyspace => keyspace.Partitionings)];
        Shards = [.. Partitionings.SelectMany(partitioning => partitioning.Shards)];
        Pools = [.. Shards.SelectMany(shard => shard.Pools)];
        Locations = [.. (Spec.Backup?.Locations ?? []).Select((location, i) => new LocationScope(this, location ?? new(), $"spec.backup.locations[{i}]"))];
        Schedules = [.. (Spec.Backup?.Schedules ?? []).Select((schedule, i) => new ScheduleScope(this, schedule ?? new(), $"spec.backup.schedules[{i}]"))];
        Components = [.. ComponentScope.Of(this)];
        Customized = [.. CustomizedScope.Of(this)];
        Flags = [.. FlagsScope.Of(this)];
        Images = [.. ImageScope.Of(this)];
        SecretUses = [.. SecretUse.Of(this)];
        _shards = new(() => Keyspaces.ToDictionary(keyspace => keyspace, ExpandedShards.Of));
        _previous = new(FindPrevious);
        _capacity = new(() => CapacityRules.Report(cluster, context));
    }

    public V2VitessCluster Cluster { get; }

    /// <summary>Where the Pods of the cluster find room, worked out when first asked for; null when nothing is known of the place, or no Pods can be told.</summary>
    public CapacityReport? Capacity => _capacity.Value;

    public VitessClusterSpec Spec => Cluster.Spec ?? new();

    public string Name => Cluster.Metadata?.Name ?? "";

    public ValidationContext Context { get; }

    /// <summary>The other objects of the same set of documents.</summary>
    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Others { get; }

    /// <summary>The text that the cluster was read from; null if it was made in code.</summary>
    public VitessDocument? Document { get; }

    public SecretStore Secrets { get; }

    public IReadOnlyList<CellScope> Cells { get; }

    public IReadOnlyList<KeyspaceScope> Keyspaces { get; }

    /// <summary>The partitionings of all keyspaces.</summary>
    public IReadOnlyList<PartitioningScope> Partitionings { get; }

    /// <summary>The shard templates of all keyspaces: an equal partitioning has one for all its shards.</summary>
    public IReadOnlyList<ShardScope> Shards { get; }

    /// <summary>The pools of all shard templates.</summary>
    public IReadOnlyList<PoolScope> Pools { get; }

    public IReadOnlyList<LocationScope> Locations { get; }

    public IReadOnlyList<ScheduleScope> Schedules { get; }

    /// <summary>The programs of the control plane that the spec says something about.</summary>
    public IReadOnlyList<ComponentScope> Components { get; }

    /// <summary>All places where the user adds to Pods.</summary>
    public IReadOnlyList<CustomizedScope> Customized { get; }

    /// <summary>All maps of flags that are not empty.</summary>
    public IReadOnlyList<FlagsScope> Flags { get; }

    /// <summary>All images that the spec names.</summary>
    public IReadOnlyList<ImageScope> Images { get; }

    /// <summary>All places that take something from a Secret.</summary>
    public IReadOnlyList<SecretUse> SecretUses { get; }

    /// <summary>The cluster as it is now; null if that is not known.</summary>
    public ClusterScope? Previous => _previous.Value;

    /// <summary>The shards that a keyspace becomes; none where its partitionings give no key ranges.</summary>
    public IReadOnlyList<KeyspaceShard> ShardsOf(KeyspaceScope keyspace) => _shards.Value[keyspace];

    /// <summary>Whether the text that the cluster was read from has a field.</summary>
    public bool IsWritten(string path) => Document?.Has(path) == true;

    /// <summary>The cell of a name; null if there is none.</summary>
    public CellScope? FindCell(string? name) => Cells.FirstOrDefault(cell => cell.Cell.Name == name);

    private ClusterScope? FindPrevious()
    {
        var found = Context.Previous.FirstOrDefault(old => old.Metadata?.Name == Cluster.Metadata?.Name
            && (string.IsNullOrEmpty(old.Metadata?.NamespaceProperty)
                || string.IsNullOrEmpty(Cluster.Metadata?.NamespaceProperty)
                || old.Metadata.NamespaceProperty == Cluster.Metadata.NamespaceProperty));
        return found is null ? null : new ClusterScope(found, Context with { Previous = [] });
    }
}
