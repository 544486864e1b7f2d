using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The status that the Deployment controller reports.</summary>
internal static class DeploymentReport
{
    public static V1DeploymentStatus Of(V1Deployment deployment, V1ReplicaSet newest, IReadOnlyList<V1ReplicaSet> sets, DateTime now)
    {
        var wanted = deployment.Spec.Replicas ?? 1;
        var available = sets.Sum(set => set.Status?.AvailableReplicas ?? 0);
        var updated = newest.Status?.Replicas ?? 0;
        var total = sets.Sum(set => set.Status?.Replicas ?? 0);
        var complete = updated == wanted && total == wanted && available == wanted;
        return new V1DeploymentStatus
        {
            ObservedGeneration = deployment.Metadata.Generation,
            Replicas = Some(total),
            UpdatedReplicas = Some(updated),
            ReadyReplicas = Some(sets.Sum(set => set.Status?.ReadyReplicas ?? 0)),
            AvailableReplicas = Some(available),
            UnavailableReplicas = Some(Math.Max(Math.Max(total, wanted) - available, 0)),
            Conditions = [Progressing(deployment, newest, complete, now), Available(deployment, available >= wanted, now)],
        };
    }

    private static V1DeploymentCondition Available(V1Deployment deployment, bool holds, DateTime now) => Condition(
        deployment,
        "Available",
        holds ? "True" : "False",
        holds ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
        holds ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
        now);

    private static V1DeploymentCondition Progressing(V1Deployment deployment, V1ReplicaSet newest, bool complete, DateTime now) => Condition(
        deployment,
        "Progressing",
        "True",
        complete ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
        $"ReplicaSet \"{newest.Metadata.Name}\" {(complete ? "has successfully progressed" : "is progressing")}.",
        now);

    private static V1DeploymentCondition Condition(V1Deployment deployment, string type, string status, string reason, string message, DateTime now)
    {
        var known = deployment.Status?.Conditions?.FirstOrDefault(known => known.Type == type);
        return new V1DeploymentCondition
        {
            Type = type,
            Status = status,
            Reason = reason,
            Message = message,
            LastTransitionTime = known?.Status == status ? known.LastTransitionTime : now,
            LastUpdateTime = known?.Status == status && known.Reason == reason ? known.LastUpdateTime : now,
        };
    }

    /// <summary>The server leaves counts of zero out.</summary>
    private static int? Some(int count) => count == 0 ? null : count;
}
