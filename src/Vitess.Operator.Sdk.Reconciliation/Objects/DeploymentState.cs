using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Reads the state of live Deployments.</summary>
internal static class DeploymentState
{
    /// <summary>The status of the Deployment's Available condition; null when it has none yet.</summary>
    public static string? Available(JsonObject deployment) => PodState.Condition(deployment, "Available")?.GetText("status");

    /// <summary>The availability of several Deployments together: available as soon as one is.</summary>
    /// <param name="soFar">What the others say.</param>
    /// <param name="deployment">One more.</param>
    public static string Combine(string? soFar, JsonObject deployment)
    {
        var known = soFar ?? ConditionStatuses.Unknown;
        return Available(deployment) is { } status && (status == ConditionStatuses.True || known == ConditionStatuses.Unknown) ? status : known;
    }
}
