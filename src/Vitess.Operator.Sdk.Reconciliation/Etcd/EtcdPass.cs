using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Etcd;

/// <summary>What a pass over an EtcdLockserver knows.</summary>
internal sealed class EtcdPass(EngineServices engine, JsonObject live) : ObjectPass(engine, live)
{
    /// <summary>The lockserver with its defaults, and all that its objects are made from.</summary>
    public EtcdContext Context { get; } = new(engine.Owners.Lockserver(live), engine.Defaults);

    /// <summary>Labels of the lockserver's objects.</summary>
    public Dictionary<string, string> Labels => new(StringComparer.Ordinal) { [VitessLabels.EtcdLockserver] = Name };

    /// <summary>The status that this pass writes.</summary>
    public EtcdLockserverStatus Status { get; } = new() { ObservedGeneration = live.GetGeneration() ?? 0, Available = ConditionStatuses.Unknown };

    /// <summary>Whether changes of members need nobody to release them: by the strategy of the cluster that the etcd belongs to, and when it belongs to none.</summary>
    public bool IsReleasedAtOnce => Live.GetLabel(VitessLabels.Cluster) is not { } cluster || Find(Kinds.Cluster, cluster) is not { } owner
        || owner.GetObject("spec")?.GetObject("updateStrategy")?.GetText("type") == UpdateStrategyTypes.Immediate;

    public override JsonObject? StatusJson => StatusWrite.ToJson(Status);
}
