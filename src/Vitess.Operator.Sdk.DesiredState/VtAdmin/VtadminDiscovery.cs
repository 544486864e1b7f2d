using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The Secret that tells vtadmin where vtctld and vtgate are.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.2.</remarks>
public static class VtadminDiscovery
{
    internal const string File = "discovery.json";

    /// <summary>The Secret as it is created.</summary>
    /// <param name="cluster">The VitessCluster.</param>
    /// <param name="cell">The name of the cell.</param>
    /// <param name="addresses">Where the Services of the cluster are.</param>
    public static V1Secret Build(V2VitessCluster cluster, string cell, VtadminAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(addresses);
        return VtadminSecret.Build(
            ObjectNames.VtadminDiscovery(cluster.Metadata.Name, cell), cluster.Metadata.NamespaceProperty, File, Content(addresses));
    }

    private static string Content(VtadminAddresses at) => FormattableString.Invariant($$"""
        {
            "vtctlds": [
                {
                    "host": {
                        "fqdn": "{{at.Vtctld}}:{{at.VtctldWebPort}}",
                        "hostname": "{{at.Vtctld}}:{{at.VtctldGrpcPort}}"
                    }
                }
            ],
            "vtgates": [
                {
                    "host": {
                        "hostname": "{{at.Vtgate}}:{{at.VtgateGrpcPort}}"
                    }
                }
            ]
        }
        """).ReplaceLineEndings("\n");
}
