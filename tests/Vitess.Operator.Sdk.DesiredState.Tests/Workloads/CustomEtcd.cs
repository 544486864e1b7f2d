using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Workloads;

/// <summary>The EtcdLockserver of reference/workloads-control-plane.md, appendix A.2.</summary>
internal static class CustomEtcd
{
    public static V2EtcdLockserver Lockserver() => new()
    {
        Metadata = new()
        {
            Name = "adv-vitess-cluster-az1-etcd-265cc796",
            NamespaceProperty = "default",
            Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "adv-vitess-cluster" },
        },
        Spec = Spec(),
    };

    private static EtcdLockserverSpec Spec() => new()
    {
        Zone = "us-east-1a",
        ImagePullSecrets = [new() { Name = "regcred" }],
        ExtraFlags = new Dictionary<string, string> { ["--snapshot-count"] = "5000", ["initial-cluster-state"] = "existing" },
        ExtraEnv = [new() { Name = "ETCD_QUOTA_BACKEND_BYTES", Value = "1" }, new() { Name = "Z", Value = "z" }],
        ExtraVolumes = [new() { Name = "extra", EmptyDir = new() }],
        ExtraVolumeMounts = [new() { Name = "extra", MountPath = "/etc/extra" }, new() { Name = "data", MountPath = "/var/etcd", SubPath = "other" }],
        SidecarContainers = [new() { Name = "side", Image = "busybox" }],
        InitContainers = [new() { Name = "fix-perms", Image = "busybox" }],
        Annotations = new Dictionary<string, string> { ["prometheus.io/scrape"] = "true" },
        ExtraLabels = new Dictionary<string, string> { ["team"] = "db" },
        Tolerations = [new() { Key = "dedicated", OperatorProperty = "Equal", Value = "vitess", Effect = "NoSchedule" }],
        Resources = new() { Limits = ExampleCluster.Amounts(("cpu", "1"), ("memory", "1Gi")) },
    };
}
