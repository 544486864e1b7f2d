using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The labels of a tablet's Pod and PersistentVolumeClaim.</summary>
internal static class TabletLabels
{
    public const string Component = VitessComponents.VtTablet;

    /// <summary>The operator's labels, and over them the user's.</summary>
    public static Dictionary<string, string> Of(Tablet tablet)
    {
        var labels = Identity(tablet);
        UserMaps.Add(labels, tablet.Pool.Spec.ExtraLabels);
        return labels;
    }

    /// <summary>The operator's labels alone.</summary>
    public static Dictionary<string, string> Identity(Tablet tablet)
    {
        var pool = tablet.Pool;
        var labels = pool.Shard.Labels(Component);
        labels[VitessLabels.Cell] = pool.Cell;
        labels[VitessLabels.TabletUid] = TabletUid.Text(tablet.Alias.Uid);
        labels[VitessLabels.TabletType] = pool.Type;
        labels[VitessLabels.TabletIndex] = tablet.Index.ToString(CultureInfo.InvariantCulture);
        if (pool.IsExternal)
        {
            labels[VitessLabels.PoolName] = pool.Spec.Name ?? string.Empty;
        }

        return labels;
    }
}
