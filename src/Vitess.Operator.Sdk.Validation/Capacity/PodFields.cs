using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>The fields of a VitessCluster that a Pod's parts come from.</summary>
/// <param name="Component">The component.</param>
/// <param name="Source">The field that the Pod is made for.</param>
/// <param name="ZonePath">The zone of the Pod's cell; null when it has none.</param>
internal sealed record PodFields(string Component, string Source, string? ZonePath)
{
    // The first pool shapes the Pod of a backup.
    private string Pool => Component == VitessComponents.VtBackup && !Source.Contains(".tabletPools[", StringComparison.Ordinal) ? $"{Source}.tabletPools[0]" : Source;

    public string Part(string field) => $"{Pool}.{field}";

    /// <summary>The resources of a container.</summary>
    public string Resources(string container) => (Component, container) switch
    {
        (VitessComponents.VtTablet, "vttablet" or "init-vt-root" or "init-mysql-socket") => Part("vttablet.resources"),
        (VitessComponents.VtTablet, "mysqld") or (VitessComponents.VtBackup, "vtbackup") => Part("mysqld.resources"),
        (VitessComponents.VtTablet, "mysqld-exporter") => Part("mysqldExporter.resources"),
        (VitessComponents.VtAdmin, _) => Part(container.Contains("web", StringComparison.Ordinal) ? "webResources" : "apiResources"),
        (VitessComponents.BackupStorageSubcontroller, _) => Source,
        (VitessComponents.Etcd or VitessComponents.VtGate or VitessComponents.VtOrc or VitessComponents.Vtctld, _) => Part("resources"),
        _ => Part("sidecarContainers"),
    };

    /// <summary>The request for a resource of the container that requests most of it.</summary>
    public string LargestRequest(V1PodSpec pod, NamespaceLimits limits, string resource)
    {
        var largest = (pod.Containers ?? []).Concat(pod.InitContainers ?? []).MaxBy(container => limits.Requests(container)[resource]);
        var path = Resources(largest?.Name ?? "");
        return path == Source ? path : $"{path}.requests.{resource}";
    }
}
