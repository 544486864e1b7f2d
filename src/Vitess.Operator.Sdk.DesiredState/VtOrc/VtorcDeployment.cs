using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtOrc;

/// <summary>The vtorc that watches a shard from one cell.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 15.</remarks>
public static class VtorcDeployment
{
    /// <summary>The cells that get a vtorc: those with a pool of type replica, in the order of the pools; none when the shard has no vtorc.</summary>
    /// <param name="shard">The shard.</param>
    public static IReadOnlyList<string> Cells(ShardContext shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var cells = new List<string>();
        foreach (var pool in shard.Spec.VitessOrchestrator is null ? [] : shard.Spec.TabletPools ?? [])
        {
            if (pool.Type == PoolTypes.Replica && !cells.Contains(pool.Cell ?? string.Empty))
            {
                cells.Add(pool.Cell ?? string.Empty);
            }
        }

        return cells;
    }

    /// <summary>The name of the Deployment.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="cell">The cell.</param>
    public static string NameOf(ShardContext shard, string cell)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return ObjectNames.VtorcDeployment(shard.Cluster, shard.Keyspace, shard.SafeShardName, cell);
    }

    /// <summary>The Deployment as it is created. The number of replicas is left to Kubernetes' default and to whoever scales it.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="cell">The cell.</param>
    public static V1Deployment Build(ShardContext shard, string cell)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(cell);
        var orchestrator = shard.Spec.VitessOrchestrator ?? new VitessOrchestratorSpec();
        var labels = shard.Labels(VitessComponents.VtOrc);
        labels[VitessLabels.Cell] = cell;
        return new ComponentDeployment
        {
            Name = NameOf(shard, cell),
            Namespace = shard.Namespace,
            Owner = shard.Owner(),
            Labels = labels,
            Custom = orchestrator,
            Options = shard.Options,
            ImagePullSecrets = shard.Spec.ImagePullSecrets,
            Zone = shard.Spec.ZoneMap is { } zones && zones.TryGetValue(cell, out var zone) ? zone : null,
            Volumes = SecretMounts.Merged(null, orchestrator.ExtraVolumes),
            Containers = [Container(shard, orchestrator, cell)],
        }.Build();
    }

    private static V1Container Container(ShardContext shard, VitessOrchestratorSpec orchestrator, string cell) => new()
    {
        Name = "vtorc",
        Image = shard.Spec.Images?.Vtorc,
        ImagePullPolicy = PullPolicy.Of(shard.Spec.ImagePullPolicies?.Vtorc),
        Command = ["/vt/bin/vtorc"],
        Args = Flags(shard, orchestrator, cell),
        Ports = [Ports.OfContainer("web", Ports.Web)],
        Resources = Resources.Copy(orchestrator.Resources),
        SecurityContext = ContainerSecurity.OfContainer(shard.Options),
        ReadinessProbe = WebProbes.Readiness("/debug/health"),
        LivenessProbe = WebProbes.Liveness("/debug/liveness"),
        VolumeMounts = NotEmpty.List(orchestrator.ExtraVolumeMounts),
        Env = NotEmpty.List(orchestrator.ExtraEnv),
    };

    private static IList<string> Flags(ShardContext shard, VitessOrchestratorSpec orchestrator, string cell)
    {
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtOrc, shard.Spec.Images?.Vtorc))
            .Set("port", Ports.Web)
            .Set("cell", cell)
            .Set("clusters_to_watch", $"{shard.Keyspace}/{shard.ShardName}")
            .Set("logtostderr", true);
        TopologyFlags.Add(flags, shard.Spec.GlobalLockserver);
        return UserFlags.AddTo(flags, shard.Spec.ExtraVitessFlags, orchestrator.ExtraFlags).ToArguments();
    }
}
