using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The container of vtadmin's web server.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.3.</remarks>
internal static class VtadminWebContainer
{
    public static V1Container Of(V2VitessCluster cluster, VtAdminSpec vtadmin, VtadminMounts mounts, OperatorDefaults options) => new()
    {
        Name = "vtadmin-web",
        Image = cluster.Spec.Images?.Vtadmin,
        ImagePullPolicy = PullPolicy.Of(cluster.Spec.ImagePullPolicies?.Vtadmin),
        Command = ["/docker-entrypoint.sh"],
        Args = ["nginx", "-g", "daemon off;"],
        Ports = [Ports.OfContainer("web", Ports.Web)],
        Resources = Resources.Copy(vtadmin.WebResources),
        SecurityContext = ContainerSecurity.OfContainer(options),
        ReadinessProbe = WebProbes.Readiness("/"),
        LivenessProbe = WebProbes.Liveness("/"),
        VolumeMounts = NotEmpty.Concat(vtadmin.ExtraVolumeMounts, SecretMounts.Of(mounts.WebConfig)),
        Env = [.. vtadmin.ExtraEnv ?? [], new() { Name = "VTADMIN_WEB_PORT", Value = "15000" }],
    };
}
