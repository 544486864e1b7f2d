namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>How much of a Kubernetes cluster is simulated.</summary>
public enum WorldProfile
{
    /// <summary>
    /// Nodes, a scheduler, kubelets that pull images and run init containers and probes, volumes, and the controllers of Deployments,
    /// ReplicaSets, Jobs, autoscalers, disruption budgets and endpoints. Everything takes (virtual) time.
    /// </summary>
    Cluster,

    /// <summary>
    /// No nodes and no controllers: each Pod, claim and Deployment is at once reported healthy as it is, as in recordings
    /// made on an API server without kubelets. Deployments get no ReplicaSets and no Pods.
    /// </summary>
    Healthy,

    /// <summary>Nothing ever happens: Pods stay Pending, claims unbound, lock servers unreachable.</summary>
    Inert,
}
