using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The files that vtadmin's two containers read.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, sections 8 and 14.</remarks>
internal sealed class VtadminMounts(V2VitessCluster cluster, string cell)
{
    public const string DiscoveryDirectory = "/vt/secrets/discovery-config";

    public SecretMount? Rbac { get; } = SecretMounts.Of(cluster.Spec.Vtadmin?.Rbac, "rbac-config");

    public SecretMount Discovery { get; } = Mount(ObjectNames.VtadminDiscovery(cluster.Metadata.Name, cell), VtadminDiscovery.File, "discovery-config");

    public SecretMount ClusterConfig { get; } =
        Mount(ObjectNames.VtadminClusterConfig(cluster.Metadata.Name, cell), VtadminClusterConfig.File, "cluster-config");

    public SecretMount WebConfig { get; } =
        Mount(ObjectNames.VtadminWebConfig(cluster.Metadata.Name, cell), VtadminWebConfig.File, "config-js", "/var/www/config");

    public List<V1Volume> Volumes() => SecretMounts.Volumes(Rbac, Discovery, ClusterConfig, WebConfig);

    private static SecretMount Mount(string secret, string file, string name, string? directory = null) =>
        new(new SecretSource { Name = secret, Key = file }, name, directory);
}
