using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on changes of the volumes that hold data.</summary>
internal static class VolumeChangeRules
{
    private const string DefaultClass = "storageclass.kubernetes.io/is-default-class";

    public static IReadOnlyList<IRule> All { get; } =
    [
        OfClaims(new("V1201", Info, "Volumes grow", "storage: 10Gi to 20Gi"), Grown),
        OfClaims(new("V1202", Error, "Volumes cannot shrink", "storage: 20Gi to 10Gi"), Shrunk),
        OfClaims(new("V1203", Warning, "What a claim asks for changes for new tablets only", "storageClassName: standard to fast"), Other),
        ChangeOf.Pools(new("V1204", Warning, "Tablets move between volume and no volume", "dataVolumeClaimTemplate added or removed"), Moved),
    ];

    private static IRule OfClaims(RuleInfo info, Action<PoolScope, V1PersistentVolumeClaimSpec, V1PersistentVolumeClaimSpec, RuleFindings> check) =>
        ChangeOf.Pools(info, (pool, old, found) =>
        {
            if (pool.Pool.DataVolumeClaimTemplate is { } now && old.Pool.DataVolumeClaimTemplate is { } before)
            {
                check(pool, now, before, found);
            }
        });

    private static string Path(PoolScope pool) => pool.Path + ".dataVolumeClaimTemplate";

    private static decimal? Storage(V1PersistentVolumeClaimSpec claim) => Quantities.Of(claim.Resources?.Requests, "storage");

    private static void Grown(PoolScope pool, V1PersistentVolumeClaimSpec now, V1PersistentVolumeClaimSpec old, RuleFindings found)
    {
        if (Storage(now) > Storage(old))
        {
            var path = Path(pool) + ".resources.requests.storage";
            if (Class(pool, old) is { } known && known.AllowVolumeExpansion != true)
            {
                found.Add(path, $"Storage class '{known.Metadata?.Name}' does not let volumes grow: the change is refused.", "Use a class with allowVolumeExpansion, or move to new tablets with larger volumes.", Error);
            }
            else
            {
                found.Add(path, "The volumes grow, if their storage class allows it; tablets may be restarted for the file systems to follow.");
            }
        }
    }

    private static V1StorageClass? Class(PoolScope pool, V1PersistentVolumeClaimSpec claim) => pool.Cluster.Context.StorageClasses?.FirstOrDefault(known =>
        string.IsNullOrEmpty(claim.StorageClassName)
            ? known.Metadata?.Annotations?.TryGetValue(DefaultClass, out var isDefault) == true && isDefault == "true"
            : known.Metadata?.Name == claim.StorageClassName);

    private static void Shrunk(PoolScope pool, V1PersistentVolumeClaimSpec now, V1PersistentVolumeClaimSpec old, RuleFindings found)
    {
        if (Storage(now) < Storage(old))
        {
            found.Add(
                Path(pool) + ".resources.requests.storage",
                "Volumes do not shrink: they stay as they are, but tablets are rolled out for it, and PVCResizeWaiting is reported for ever.",
                "Keep the size; for smaller volumes add a pool in another cell or of another type, and remove this one.");
        }
    }

    private static void Other(PoolScope pool, V1PersistentVolumeClaimSpec now, V1PersistentVolumeClaimSpec old, RuleFindings found)
    {
        if (!JsonNode.DeepEquals(VitessJson.ToNode(now with { Resources = null }), VitessJson.ToNode(old with { Resources = null })))
        {
            found.Add(Path(pool), "Existing tablets keep their volumes, new ones get the new kind: the pool becomes mixed.", "Replace the tablets one by one if all shall have it.");
        }
    }

    private static void Moved(PoolScope pool, PoolScope old, RuleFindings found)
    {
        if ((pool.Pool.DataVolumeClaimTemplate is null) != (old.Pool.DataVolumeClaimTemplate is null))
        {
            found.Add(Path(pool), "A tablet's data stays in the old volume: at its next restart each tablet begins empty and restores a backup.", "See that there is a fresh backup, and that tablets are replaced one after the other.");
        }
    }
}
