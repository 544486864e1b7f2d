using Vitess.Operator.Sdk.DesiredState.Defaults;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Settings of an embedded operator, bindable from configuration.</summary>
/// <example>
/// <code>
/// "VitessOperator": { "Namespaces": [ "vitess" ], "LeaderElection": { "Lease": "vitess/my-operator" } }
/// </code>
/// </example>
public sealed class VitessOperatorOptions
{
    /// <summary>The kubeconfig file. Default null: the Pod's own account, else what kubectl would take.</summary>
    public string? Kubeconfig { get; set; }

    /// <summary>The context of the kubeconfig. Default null: its current one.</summary>
    public string? Context { get; set; }

    /// <summary>Namespaces to work in; none means all. Default: none.</summary>
    public IList<string> Namespaces { get; } = [];

    /// <summary>Labels of the VitessClusters to work for, as for <c>kubectl -l</c>. Default null: all.</summary>
    public string? ClusterSelector { get; set; }

    /// <summary>Name under which writes are recorded. Default <c>vitess-operator</c>: that of the Go operator, whose objects are then kept as one's own.</summary>
    public string FieldManager { get; set; } = "vitess-operator";

    /// <summary>Whether Events are written. Default true.</summary>
    public bool WritesEvents { get; set; } = true;

    /// <summary>How tightly the Pods of clusters are locked up. Default: as the Go operator makes them. A change replaces every Pod, as the update strategy of its cluster has it.</summary>
    public PodSecurity PodSecurity { get; set; }

    /// <summary>How several processes agree who works.</summary>
    public LeaderElectionSettings LeaderElection { get; set; } = new();

    /// <summary>From when on the health check finds fault.</summary>
    public HealthSettings Health { get; set; } = new();
}
