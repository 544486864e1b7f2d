using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.VtOrc;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The tree from a VitessShard down.</summary>
/// <remarks>Source: reference/controllers.md, section 6.5.</remarks>
internal sealed class ShardTree(TreeContext context)
{
    public ObjectNode Of(V2VitessShard shard, string source, ObjectNode owner) =>
        context.Of(shard, Parts.Shard, source, owner, node => Children(new ShardContext(context.Defaults.Resolve((V2VitessShard)node.Object), context.Operator), node));

    private IEnumerable<ObjectNode> Children(ShardContext shard, ObjectNode owner)
    {
        foreach (var cell in VtorcDeployment.Cells(shard))
        {
            yield return context.Lazy(
                "Deployment", VtorcDeployment.NameOf(shard, cell), VitessComponents.VtOrc, $"{owner.Owner!.Source}.vitessOrchestrator", owner, () => VtorcDeployment.Build(shard, cell));
        }

        foreach (var node in Tablets(shard, owner))
        {
            yield return node;
        }

        foreach (var node in InitialBackupOf(shard, owner))
        {
            yield return node;
        }
    }

    private IEnumerable<ObjectNode> Tablets(ShardContext shard, ObjectNode owner)
    {
        var tablets = ShardTablets.Of(shard);
        var sources = PoolSources(shard, owner);
        string Source(Tablet tablet) => sources[tablet.Pool.Spec];
        foreach (var tablet in tablets)
        {
            if (tablet.Pool.HasClaim)
            {
                yield return context.Lazy(
                    "PersistentVolumeClaim", tablet.Name, VitessComponents.VtTablet, Source(tablet), owner, () => TabletClaim.Build(tablet)!);
            }
        }

        foreach (var tablet in tablets)
        {
            yield return context.Lazy("Pod", tablet.Name, VitessComponents.VtTablet, Source(tablet), owner, () => TabletPod.Build(tablet));
        }
    }

    // Gone as soon as the shard has a primary.
    private IEnumerable<ObjectNode> InitialBackupOf(ShardContext shard, ObjectNode owner)
    {
        if ((context.IsRunning && shard.GetsPrimary) || InitialBackup.Of(shard) is not { } backup)
        {
            yield break;
        }

        if (backup.BuildClaim() is { } claim)
        {
            yield return context.Of(claim, VitessComponents.VtBackup, owner.Source, owner);
        }

        yield return context.Of(backup.BuildPod(), VitessComponents.VtBackup, owner.Source, owner);
    }

    private static Dictionary<VitessShardTabletPool, string> PoolSources(ShardContext shard, ObjectNode owner)
    {
        var sources = new Dictionary<VitessShardTabletPool, string>(ReferenceEqualityComparer.Instance);
        foreach (var (index, pool) in (shard.Spec.TabletPools ?? []).Index())
        {
            sources[pool] = FormattableString.Invariant($"{owner.Source}.tabletPools[{index}]");
        }

        return sources;
    }
}
