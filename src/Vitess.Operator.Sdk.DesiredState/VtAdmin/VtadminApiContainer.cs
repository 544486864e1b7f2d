using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The container of vtadmin's API.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.3.</remarks>
internal static class VtadminApiContainer
{
    public static V1Container Of(V2VitessCluster cluster, VtAdminSpec vtadmin, VtadminMounts mounts, OperatorDefaults options) => new()
    {
        Name = "vtadmin-api",
        Image = cluster.Spec.Images?.Vtadmin,
        ImagePullPolicy = PullPolicy.Of(cluster.Spec.ImagePullPolicies?.Vtadmin),
        Command = ["/vt/bin/vtadmin"],
        Args = Flags(cluster, vtadmin, mounts),
        Ports = [Ports.OfContainer("api", Ports.Api)],
        Resources = Resources.Copy(vtadmin.ApiResources),
        SecurityContext = ContainerSecurity.OfContainer(options),
        ReadinessProbe = WebProbes.Readiness("/health", "api"),
        LivenessProbe = WebProbes.Liveness("/health", "api"),
        VolumeMounts = NotEmpty.Concat(vtadmin.ExtraVolumeMounts, SecretMounts.Of(mounts.Rbac, mounts.Discovery, mounts.ClusterConfig)),
        Env = NotEmpty.List(vtadmin.ExtraEnv),
    };

    private static IList<string> Flags(V2VitessCluster cluster, VtAdminSpec vtadmin, VtadminMounts mounts)
    {
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtAdmin, cluster.Spec.Images?.Vtadmin))
            .Set("addr", ":15001")
            .Set("http-origin", "*")
            .Set("tracer", "opentracing-jaeger")
            .Set("grpc-tracing", true)
            .Set("http-tracing", true)
            .Set("logtostderr", true)
            .Set("alsologtostderr", true)
            .SetUser(vtadmin.ExtraFlags);

        // Access control and the cluster's identity are not for flags to change.
        if (mounts.Rbac is { } rbac)
        {
            flags.Set("rbac", true).Set("rbac-config", rbac.FilePath);
        }
        else
        {
            flags.Set("no-rbac", true);
        }

        return flags.Set("cluster-config", mounts.ClusterConfig.FilePath).ToArguments();
    }
}
