using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>What is known of the place that a cluster will run in. A list that is null is not known; an empty one says that there is nothing.</summary>
public sealed record ValidationContext
{
    /// <summary>The operator that will run the cluster. Default: the engine of this library.</summary>
    public ValidationTarget Target { get; init; } = ValidationTarget.Sdk;

    /// <summary>What the operator is started with. Default: its built-in values.</summary>
    public OperatorDefaults Operator { get; init; } = new();

    /// <summary>Release of Vitess to assume where an image does not tell, such as 23; null for none. Default: null.</summary>
    public int? VitessMajor { get; init; }

    /// <summary>Minor release of Kubernetes, such as 35 for 1.35; null if not known. Default: null.</summary>
    public int? KubernetesMinor { get; init; }

    /// <summary>Nodes of the Kubernetes cluster. Default: not known.</summary>
    public IReadOnlyList<V1Node>? Nodes { get; init; }

    /// <summary>Storage classes. Default: not known.</summary>
    public IReadOnlyList<V1StorageClass>? StorageClasses { get; init; }

    /// <summary>Persistent volumes. Default: not known.</summary>
    public IReadOnlyList<V1PersistentVolume>? PersistentVolumes { get; init; }

    /// <summary>Claims that exist. Default: not known.</summary>
    public IReadOnlyList<V1PersistentVolumeClaim>? PersistentVolumeClaims { get; init; }

    /// <summary>Resource quotas of the namespaces. Default: not known.</summary>
    public IReadOnlyList<V1ResourceQuota>? ResourceQuotas { get; init; }

    /// <summary>Limit ranges of the namespaces. Default: not known.</summary>
    public IReadOnlyList<V1LimitRange>? LimitRanges { get; init; }

    /// <summary>Priority classes. Default: not known.</summary>
    public IReadOnlyList<V1PriorityClass>? PriorityClasses { get; init; }

    /// <summary>Pods that run already and use up capacity. Default: none.</summary>
    public IReadOnlyList<V1Pod> Pods { get; init; } = [];

    /// <summary>
    /// Secrets that exist. A Secret of the checked documents counts as well. Default: not known, and then nothing is said of a Secret that
    /// is in none of the documents.
    /// </summary>
    public IReadOnlyList<V1Secret>? Secrets { get; init; }

    /// <summary>The clusters as they are now, for rules on changes; matched by namespace and name. Default: none.</summary>
    public IReadOnlyList<V2VitessCluster> Previous { get; init; } = [];

    /// <summary>Other clusters that may share a lock server with the checked ones. Default: none.</summary>
    public IReadOnlyList<V2VitessCluster> Neighbours { get; init; } = [];

    /// <summary>Codes whose findings are listed, but do not count, such as <c>V0615</c>. Default: none.</summary>
    public IReadOnlyCollection<string> Suppress { get; init; } = [];
}
