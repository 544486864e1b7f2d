using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The container of a vtgate.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 13.2.</remarks>
internal static class VtgateContainer
{
    public static V1Container Of(V2VitessCell cell, VitessCellGatewaySpec gateway, string? mysqldImage, VtgateTls? tls, OperatorDefaults options) => new()
    {
        Name = "vtgate",
        Image = cell.Spec.Images?.Vtgate,
        ImagePullPolicy = PullPolicy.Of(cell.Spec.ImagePullPolicies?.Vtgate),
        Command = ["/vt/bin/vtgate"],
        Args = VtgateFlags.Of(cell, gateway, mysqldImage, tls),
        Ports = [Ports.OfContainer("web", Ports.Web), Ports.OfContainer("grpc", Ports.Grpc), Ports.OfContainer("mysql", Ports.Mysql)],
        Resources = Resources.Copy(gateway.Resources),
        SecurityContext = ContainerSecurity.OfContainer(options),
        ReadinessProbe = WebProbes.Readiness("/debug/health"),
        LivenessProbe = WebProbes.Liveness("/debug/status"),
        Lifecycle = IsSet(gateway.Lifecycle) ? gateway.Lifecycle : null,
        VolumeMounts = NotEmpty.Concat(
            gateway.ExtraVolumeMounts,
            SecretMounts.Of(VtgateSecrets.StaticAuthentication(gateway), tls?.Certificate, tls?.Key, tls?.ClientCA)),
        Env = Env(gateway),
    };

    private static bool IsSet(V1Lifecycle? lifecycle) => lifecycle is { PostStart: not null } or { PreStop: not null } or { StopSignal: not null };

    private static IList<V1EnvVar>? Env(VitessCellGatewaySpec gateway)
    {
        var env = new List<V1EnvVar>();
        if (Resources.GoMaxProcs(gateway.Resources) is { } threads)
        {
            env.Add(threads);
        }

        ListMerge.Env(env, gateway.ExtraEnv);
        return NotEmpty.List(env);
    }
}
