using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The operator's own Pod as the deployment bundle makes it, for when no running one can be asked.</summary>
/// <remarks>
/// The watchers of backup storages are copies of the operator's Pod, so this holds what the API server and admission fill in as well.
/// Source: reference/deployment-bundle.md.
/// </remarks>
public static class OperatorPod
{
    private const string Name = "vitess-operator";

    /// <summary>The spec of the Pod.</summary>
    public static V1PodSpec Bundled() => new()
    {
        Containers = [Container()],
        RestartPolicy = "Always",
        TerminationGracePeriodSeconds = 30,
        DnsPolicy = "ClusterFirst",
        ServiceAccountName = Name,
        ServiceAccount = Name,
        SecurityContext = new(),
        SchedulerName = "default-scheduler",
        Tolerations = [Tolerated("not-ready"), Tolerated("unreachable")],
        PriorityClassName = "vitess-operator-control-plane",
        Priority = 5000,
        EnableServiceLinks = true,
        PreemptionPolicy = "PreemptLowerPriority",
    };

    private static V1Container Container() => new()
    {
        Name = Name,
        Image = "planetscale/vitess-operator:latest",
        ImagePullPolicy = "Always",
        Command = [Name],
        Args = ["--logtostderr", "-v=4"],
        Env =
        [
            FromField("WATCH_NAMESPACE", "metadata.namespace"),
            FromField("POD_NAME", "metadata.name"),
            FromField("PS_OPERATOR_POD_NAMESPACE", "metadata.namespace"),
            FromField("PS_OPERATOR_POD_NAME", "metadata.name"),
            new() { Name = "OPERATOR_NAME", Value = Name },
        ],
        Resources = new()
        {
            Requests = ResourceDefaults.Of(("cpu", "100m"), ("memory", "128Mi")),
            Limits = ResourceDefaults.Of(("memory", "128Mi")),
        },
        TerminationMessagePath = "/dev/termination-log",
        TerminationMessagePolicy = "File",
    };

    private static V1EnvVar FromField(string name, string path) =>
        new() { Name = name, ValueFrom = new() { FieldRef = new() { ApiVersion = "v1", FieldPath = path } } };

    private static V1Toleration Tolerated(string condition) =>
        new() { Key = $"node.kubernetes.io/{condition}", OperatorProperty = "Exists", Effect = "NoExecute", TolerationSeconds = 300 };
}
