using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Resources;

/// <summary>The rule on what a claim for a volume must have. Those of etcd have defaults for what is left out, those of tablets have none.</summary>
internal static class ClaimRules
{
    private const string Single = "ReadWriteOncePod";
    private static readonly string[] Modes = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", Single];

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(
            new("V2032", Error, "The API server refuses the claim for a volume", "dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce]} without storage")
            {
                Source = "Kubernetes: PersistentVolumeClaim; reference/crds.md, section 4",
            },
            Claims),
    ];

    private static void Claims(ClusterScope cluster, RuleFindings found)
    {
        foreach (var pool in cluster.Pools)
        {
            Check(pool.Pool.DataVolumeClaimTemplate, pool.Path, hasDefaults: false, found);
        }

        foreach (var component in cluster.Components)
        {
            Check((component.Spec as EtcdLockserverTemplate)?.DataVolumeClaimTemplate, component.Path, hasDefaults: true, found);
        }
    }

    private static void Check(V1PersistentVolumeClaimSpec? claim, string path, bool hasDefaults, RuleFindings found)
    {
        if (claim is null)
        {
            return;
        }

        if (ModesFault(claim.AccessModes ?? [], hasDefaults) is { } fault)
        {
            found.Add(path + ".dataVolumeClaimTemplate.accessModes", $"{fault}: the claim is refused, and Pods stay Pending.", "Use accessModes: [ReadWriteOnce].");
        }

        var requests = claim.Resources?.Requests;
        var isGiven = requests?.ContainsKey("storage") == true;
        if (isGiven ? Quantities.Of(requests, "storage") is null or <= 0 : !hasDefaults)
        {
            found.Add(
                path + ".dataVolumeClaimTemplate.resources.requests.storage",
                $"{(isGiven ? $"'{requests!["storage"]}' is no size of a volume" : "The size of the volume is missing")}: the claim is refused, and Pods stay Pending.",
                "Set it to a size such as 10Gi.");
        }
    }

    private static string? ModesFault(IList<string> modes, bool hasDefaults) =>
        modes.Count == 0 ? hasDefaults ? null : "There is no access mode"
        : modes.FirstOrDefault(mode => !Modes.Contains(mode)) is { } unknown ? $"'{unknown}' is no access mode"
        : modes.Count > 1 && modes.Contains(Single) ? $"{Single} goes with no other access mode"
        : null;
}
