using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The Secret that tells vtadmin which clusters there are: this one.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.2.</remarks>
public static class VtadminClusterConfig
{
    internal const string File = "cluster-config.yaml";

    /// <summary>The Secret as it is created.</summary>
    /// <param name="cluster">The VitessCluster.</param>
    /// <param name="cell">The name of the cell.</param>
    public static V1Secret Build(V2VitessCluster cluster, string cell)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var name = cluster.Metadata.Name;
        return VtadminSecret.Build(
            ObjectNames.VtadminClusterConfig(name, cell), cluster.Metadata.NamespaceProperty, File, Content(name));
    }

    private static string Content(string cluster) => string.Concat(
        "clusters:\n",
        $"  {cluster}:\n",
        $"    name: {cluster}\n",
        "    discovery: staticfile\n",
        $"    discovery-staticfile-path: {VtadminMounts.DiscoveryDirectory}/{VtadminDiscovery.File}\n");
}
