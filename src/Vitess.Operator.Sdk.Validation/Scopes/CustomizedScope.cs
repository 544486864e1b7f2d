using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>What the user adds to the Pods of a component or a pool.</summary>
/// <param name="Pods">Labels, volumes, containers and so on.</param>
/// <param name="Path">Where they stand: <c>spec.cells[0].gateway</c>, or a pool.</param>
/// <param name="Containers">Names of the containers that the operator makes in these Pods.</param>
/// <param name="InitContainers">Names of the init containers that the operator makes.</param>
internal sealed record CustomizedScope(PodCustomizations Pods, string Path, IReadOnlyList<string> Containers, IReadOnlyList<string> InitContainers)
{
    private static readonly string[] TabletContainers = ["vttablet", "mysqld", "mysqld-exporter"];
    private static readonly string[] TabletInitContainers = ["init-vt-root", "init-mysql-socket"];

    public static IEnumerable<CustomizedScope> Of(ClusterScope cluster) =>
        cluster.Components.Select(Component).Concat(cluster.Pools.Select(Pool));

    private static CustomizedScope Component(ComponentScope component) =>
        new(component.Spec, component.Path, component.Program == "vtadmin" ? ["vtadmin-web", "vtadmin-api"] : [component.Program], []);

    private static CustomizedScope Pool(PoolScope pool) => new(pool.Pool, pool.Path, TabletContainers, TabletInitContainers);
}
