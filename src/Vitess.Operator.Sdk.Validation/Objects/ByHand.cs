using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>Rules on objects that the operator makes, written by hand.</summary>
internal static class ByHand
{
    public static RuleInfo NoVtorc { get; } = new("V1107", FindingSeverity.Warning, "A VitessShard written by hand has no vtorc", "kind: VitessShard without vitessOrchestrator");

    public static void Check(IKubernetesObject<V1ObjectMeta> part, List<Finding> findings)
    {
        if (part is V2VitessShard { Spec: { VitessOrchestrator: null } } shard && shard.Metadata?.OwnerReferences is not { Count: > 0 } && UsesReplica(shard))
        {
            new RuleFindings(NoVtorc, findings).Add("spec.vitessOrchestrator", "Without it there is no vtorc: nothing repairs replication or replaces a lost primary.", "Add vitessOrchestrator.");
        }
    }

    private static bool UsesReplica(V2VitessShard shard) => shard.Spec.TabletPools?.Any(pool => pool?.Type == PoolTypes.Replica) == true;
}
