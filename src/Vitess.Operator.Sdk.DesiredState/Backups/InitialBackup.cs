using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The Pod that takes the first backup of a shard, from which all its tablets start, and its volume.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 14.</remarks>
public sealed class InitialBackup
{
    private const string Component = VitessComponents.VtBackup;
    private readonly TabletPool _pool;

    private InitialBackup(TabletPool pool) => _pool = pool;

    /// <summary>The name of the Pod and of its PersistentVolumeClaim.</summary>
    public string Name => ObjectNames.InitialBackup(_pool.Shard.Cluster, _pool.Shard.Keyspace, _pool.Shard.SafeShardName);

    /// <summary>The first backup of a shard, or null when the shard takes none by its spec.</summary>
    /// <param name="shard">The shard.</param>
    /// <remarks>Whether it is still wanted depends on the backups and the primary that the shard has: that is up to the caller.</remarks>
    public static InitialBackup? Of(ShardContext shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var pools = ShardTablets.Pools(shard);
        return IsManaged(pools) && shard.Spec.Replication?.InitializeBackup == true && pools is [{ BackupLocation: not null } first, ..]
            ? new InitialBackup(first)
            : null;
    }

    /// <summary>True when every tablet of a shard runs a mysqld of its own: only then does the operator look after its backups.</summary>
    /// <param name="shard">The shard.</param>
    public static bool IsManaged(ShardContext shard) => IsManaged(ShardTablets.Pools(shard));

    /// <summary>The labels by which the Pods and PersistentVolumeClaims of a shard's first backup are found.</summary>
    /// <param name="shard">The shard.</param>
    public static IDictionary<string, string> Selector(ShardContext shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var labels = shard.Labels(Component);
        labels[VitessLabels.BackupType] = BackupTypes.Initial;
        return labels;
    }

    /// <summary>The Pod.</summary>
    public V1Pod BuildPod() => new()
    {
        ApiVersion = "v1",
        Kind = "Pod",
        Metadata = Metadata(TabletAnnotations.OfInitialBackup(_pool)),
        Spec = VtbackupPodSpec.Of(_pool, initial: true, Name),
    };

    /// <summary>The PersistentVolumeClaim, or null when the pool asks for none.</summary>
    public V1PersistentVolumeClaim? BuildClaim() => _pool.Spec.DataVolumeClaimTemplate is not { } template ? null : new()
    {
        ApiVersion = "v1",
        Kind = "PersistentVolumeClaim",
        Metadata = Metadata(annotations: null),
        Spec = template,
    };

    private static bool IsManaged(IReadOnlyList<TabletPool> pools)
    {
        foreach (var pool in pools)
        {
            if (pool.IsExternal || !pool.HasMysqld)
            {
                return false;
            }
        }

        return true;
    }

    private V1ObjectMeta Metadata(Dictionary<string, string>? annotations)
    {
        var labels = Selector(_pool.Shard);
        labels[VitessLabels.BackupLocation] = _pool.BackupLocation!.Name ?? string.Empty;
        return new()
        {
            Name = Name,
            NamespaceProperty = _pool.Shard.Namespace,
            Labels = labels,
            Annotations = annotations,
            OwnerReferences = [_pool.Shard.Owner()],
        };
    }
}
