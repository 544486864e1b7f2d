using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Knows the control daemons (vtctld) of all clusters: their Services, by the topology that the clusters' cells are told to use.</summary>
internal sealed class VtctldDirectory
{
    private const string GrpcPort = "grpc";
    private readonly InformerSet _informers;
    private readonly ObjectStore _cells;
    private readonly ObjectStore _services;

    public VtctldDirectory(IObjectClient client, IReadOnlyList<string> namespaces)
    {
        _informers = new(client, new InformerOptions { Namespaces = namespaces });
        _cells = _informers.Of<V2VitessCell>().Store;
        _services = _informers.Of<V1Service>().Store;
    }

    /// <summary>Follows the objects until stopped.</summary>
    public Task RunAsync(CancellationToken stop) => _informers.RunAsync(stop);

    /// <summary>The gRPC address of the control daemon of a topology; null when none is deployed, or known yet.</summary>
    public string? Find(TopologyParameters topology)
    {
        var cell = _cells.All().FirstOrDefault(known => IsIn(known.To<V2VitessCell>().Spec?.GlobalLockserver, topology));
        if (cell?.Label(VitessLabels.Cluster) is not { } cluster)
        {
            return null;
        }

        KeyValuePair<string, string>[] labels = [new(VitessLabels.Cluster, cluster), new(VitessLabels.Component, VitessComponents.Vtctld)];
        return _services.WithLabels(cell.Name.Namespace, labels).Select(AddressOf).FirstOrDefault(address => address is not null);
    }

    private static bool IsIn(VitessLockserverParams? told, TopologyParameters topology) =>
        told is not null && told.Address == topology.Address && told.RootPath == topology.Root;

    private static string? AddressOf(CachedObject service)
    {
        var port = service.To<V1Service>().Spec?.Ports?.FirstOrDefault(offered => offered.Name == GrpcPort)?.Port;
        return port is null ? null : string.Create(CultureInfo.InvariantCulture, $"{service.Name.Name}.{service.Name.Namespace}.svc:{port}");
    }
}
