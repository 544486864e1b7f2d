using Vitess.Operator.Sdk.DesiredState.Workloads;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>Where vtadmin finds the rest of the cluster: cluster IPs, which exist once the Services do.</summary>
/// <param name="Vtctld">The cluster IP of the vtctld Service.</param>
/// <param name="VtctldWebPort">The port <c>web</c> of that Service.</param>
/// <param name="VtctldGrpcPort">The port <c>grpc</c> of that Service.</param>
/// <param name="Vtgate">The cluster IP of the cell's vtgate Service.</param>
/// <param name="VtgateGrpcPort">The port <c>grpc</c> of that Service.</param>
public sealed record VtadminAddresses(string Vtctld, int VtctldWebPort, int VtctldGrpcPort, string Vtgate, int VtgateGrpcPort)
{
    /// <summary>Stands for a cluster IP that the API server has not given yet.</summary>
    public const string Unknown = "<ip>";

    /// <summary>The addresses of Services that the API server has stored; a port that is missing is 0.</summary>
    /// <param name="vtctld">The vtctld Service.</param>
    /// <param name="vtgate">The cell's vtgate Service.</param>
    public static VtadminAddresses Of(V1Service vtctld, V1Service vtgate) => new(
        Address(vtctld), PortOf(vtctld, "web"), PortOf(vtctld, "grpc"), Address(vtgate), PortOf(vtgate, "grpc"));

    private static string Address(V1Service service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return NotEmpty.Text(service.Spec?.ClusterIP) ?? Unknown;
    }

    private static int PortOf(V1Service service, string name)
    {
        foreach (var port in service.Spec?.Ports ?? [])
        {
            if (port.Name == name)
            {
                return port.Port;
            }
        }

        return 0;
    }
}
