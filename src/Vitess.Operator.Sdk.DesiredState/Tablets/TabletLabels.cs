using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The labels of a tablet's Pod and PersistentVolumeClaim.</summary>
internal static class TabletLabels
{
    public const string Component = VitessComponents.VtTablet;

    private const int OwnCount = 9;

    /// <summary>The operator's labels, and over them the user's.</summary>
    public static Dictionary<string, string> Of(Tablet tablet)
    {
        var pool = tablet.Pool;
        var labels = new Dictionary<string, string>(OwnCount + (pool.Spec.ExtraLabels?.Count ?? 0), StringComparer.Ordinal)
        {
            [VitessLabels.Cell] = pool.Cell,
            [VitessLabels.Cluster] = pool.Shard.Cluster,
            [VitessLabels.Component] = Component,
            [VitessLabels.Keyspace] = pool.Shard.Keyspace,
            [VitessLabels.Shard] = pool.Shard.SafeShardName,
            [VitessLabels.TabletIndex] = tablet.Index.ToString(CultureInfo.InvariantCulture),
            [VitessLabels.TabletType] = pool.Type,
            [VitessLabels.TabletUid] = TabletUid.Text(tablet.Alias.Uid),
        };
        if (pool.IsExternal)
        {
            labels[VitessLabels.PoolName] = pool.Spec.Name ?? string.Empty;
        }

        UserMaps.Add(labels, pool.Spec.ExtraLabels);
        return labels;
    }
}
