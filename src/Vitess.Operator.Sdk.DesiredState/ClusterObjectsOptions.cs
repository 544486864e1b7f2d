using Vitess.Operator.Sdk.DesiredState.Customization;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState;

/// <summary>What the objects of a cluster depend on beside its spec.</summary>
public sealed record ClusterObjectsOptions
{
    /// <summary>What the operator is started with. Default: its built-in values.</summary>
    public OperatorDefaults Operator { get; init; } = new();

    /// <summary>The spec of the operator's own Pod, which watchers of backup storages copy. Default: that of the deployment bundle.</summary>
    public V1PodSpec OperatorPod { get; init; } = Backups.OperatorPod.Bundled();

    /// <summary>The stage to show. Default: static.</summary>
    public ObjectStage Stage { get; init; }

    /// <summary>
    /// Secrets that are known, of the cluster's namespace. vtgate restarts when those that it mounts change, so their content is part
    /// of its Deployment; one that is not known counts as an empty one. Default: none.
    /// </summary>
    public IReadOnlyList<V1Secret> Secrets { get; init; } = [];

    /// <summary>The moment that scheduled backups were due; null leaves their Jobs out. Default: null.</summary>
    public DateTimeOffset? BackupRun { get; init; }

    /// <summary>Hooks that change objects after they are built, run in order. Default: none.</summary>
    public ObjectCustomizers Customizers { get; init; } = ObjectCustomizers.None;
}
