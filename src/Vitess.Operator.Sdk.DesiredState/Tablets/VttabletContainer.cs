using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Merging;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The container of the tablet server.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 6.1.</remarks>
internal static class VttabletContainer
{
    public const int WebPort = 15000;
    public const int GrpcPort = 15999;

    /// <summary>The container without its arguments, as all tablets of a pool have it.</summary>
    public static V1Container Of(TabletPool pool) => new()
    {
        Name = "vttablet",
        Image = pool.Shard.Spec.Images?.Vttablet,
        ImagePullPolicy = PullPolicy.Of(pool.Shard.Spec.ImagePullPolicies?.Vttablet),
        Command = ["/vt/bin/vttablet"],
        Ports =
        [
            new() { Name = "web", ContainerPort = WebPort, Protocol = "TCP" },
            new() { Name = "grpc", ContainerPort = GrpcPort, Protocol = "TCP" },
        ],
        SecurityContext = ContainerSecurity.OfContainer(pool.Shard.Options),
        ReadinessProbe = new() { HttpGet = new() { Path = "/healthz", Port = "web" } },
        LivenessProbe = new() { HttpGet = new() { Path = "/debug/status", Port = "web" }, InitialDelaySeconds = 300, FailureThreshold = 30 },
        Lifecycle = pool.Spec.Vttablet?.Lifecycle ?? new(),
        Resources = Resources.Copy(pool.Spec.Vttablet?.Resources),
        Env = Env(pool),
        VolumeMounts = Mounts(pool),
    };

    private static List<V1EnvVar> Env(TabletPool pool)
    {
        var env = new List<V1EnvVar>(8);
        pool.Storage?.AddEnv(env);
        TabletEnv.AddShared(env, pool);
        if (Resources.GoMaxProcs(pool.Spec.Vttablet?.Resources) is { } threads)
        {
            env.Add(threads);
        }

        ListMerge.Env(env, pool.Spec.ExtraEnv);
        return env;
    }

    private static List<V1VolumeMount> Mounts(TabletPool pool)
    {
        var mounts = new List<V1VolumeMount>(8);
        pool.Storage?.AddMounts(mounts);
        TabletMounts.AddCommon(mounts, pool);
        ListMerge.VolumeMounts(mounts, pool.Spec.ExtraVolumeMounts);
        return mounts;
    }
}
