using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The container of a member of etcd.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.1.</remarks>
internal static class EtcdContainer
{
    public const string DataDirectory = "/var/etcd";
    public const string DataVolume = "data";

    public static V1Container Of(EtcdContext etcd, int index) => new()
    {
        Name = "etcd",
        Image = etcd.Spec.Image,
        ImagePullPolicy = PullPolicy.Of(etcd.Spec.ImagePullPolicy),
        Command = ["/usr/local/bin/etcd"],
        Args = EtcdFlags.Of(etcd, index),
        SecurityContext = etcd.RunAsUser is >= 0 and var user ? new() { RunAsUser = user } : null,
        Ports = [Ports.OfContainer("client", EtcdClientService.Port), Ports.OfContainer("peer", EtcdPeerService.Port)],
        ReadinessProbe = Probe("health", delay: 1, failures: 3),
        LivenessProbe = Probe("status", delay: 300, failures: 30),
        Env = Env(etcd),
        VolumeMounts = Mounts(etcd),
        Resources = Resources.Copy(etcd.Spec.Resources),
    };

    private static V1Probe Probe(string question, int delay, int failures) => new()
    {
        Exec = new() { Command = ["etcdctl", "endpoint", question] },
        InitialDelaySeconds = delay,
        PeriodSeconds = 5,
        TimeoutSeconds = 5,
        SuccessThreshold = 1,
        FailureThreshold = failures,
    };

    private static List<V1EnvVar> Env(EtcdContext etcd)
    {
        var env = new List<V1EnvVar>
        {
            new() { Name = "ETCD_AUTO_COMPACTION_MODE", Value = "revision" },
            new() { Name = "ETCD_AUTO_COMPACTION_RETENTION", Value = "1000" },
            new() { Name = "ETCD_QUOTA_BACKEND_BYTES", Value = "8589934592" },
            new() { Name = "ETCD_MAX_REQUEST_BYTES", Value = "8388608" },
            new() { Name = "ETCDCTL_API", Value = "3" },
        };
        ListMerge.Env(env, etcd.Spec.ExtraEnv);
        return env;
    }

    private static List<V1VolumeMount> Mounts(EtcdContext etcd)
    {
        var mounts = new List<V1VolumeMount> { new() { Name = DataVolume, MountPath = DataDirectory, SubPath = "etcd" } };
        ListMerge.VolumeMounts(mounts, etcd.Spec.ExtraVolumeMounts);
        return mounts;
    }
}
