using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A program of the control plane that the spec says something about: vtgate, vtctld, vtadmin, vtorc or etcd.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Program">Its name, which is that of its container too.</param>
/// <param name="Spec">What the spec says.</param>
/// <param name="Path">Where it says so: <c>spec.cells[0].gateway</c>.</param>
internal sealed record ComponentScope(ClusterScope Cluster, string Program, ComponentSpec Spec, string Path)
{
    public static IEnumerable<ComponentScope> Of(ClusterScope cluster)
    {
        var spec = cluster.Spec;
        ComponentScope?[] one =
        [
            At(cluster, "vtctld", spec.VitessDashboard, "spec.vitessDashboard"),
            At(cluster, "vtadmin", spec.Vtadmin, "spec.vtadmin"),
            At(cluster, "etcd", spec.GlobalLockserver?.Etcd, "spec.globalLockserver.etcd"),
        ];
        var cells = cluster.Cells.SelectMany(cell => new[]
        {
            At(cluster, "vtgate", cell.Cell.Gateway, cell.Path + ".gateway"),
            At(cluster, "etcd", cell.Cell.Lockserver?.Etcd, cell.Path + ".lockserver.etcd"),
        });
        var keyspaces = cluster.Keyspaces.Select(keyspace => At(cluster, "vtorc", keyspace.Keyspace.VitessOrchestrator, keyspace.Path + ".vitessOrchestrator"));
        return one.Concat(cells).Concat(keyspaces).OfType<ComponentScope>();
    }

    private static ComponentScope? At(ClusterScope cluster, string program, ComponentSpec? spec, string path) =>
        spec is null ? null : new(cluster, program, spec, path);
}
