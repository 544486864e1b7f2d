using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Memory;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>Which field of a VitessCluster an object comes from.</summary>
internal sealed class SpecPaths
{
    private readonly List<ObjectNode> _nodes = [];
    private readonly List<V2VitessCluster> _clusters = [];
    private readonly Dictionary<string, JsonObject> _specs = new(StringComparer.Ordinal);

    public SpecPaths(IEnumerable<ObjectView> clusters)
    {
        foreach (var cluster in clusters)
        {
            _specs[cluster.Name] = cluster.Json;
            if (Read(cluster.Json) is { } typed)
            {
                _clusters.Add(typed);
                _nodes.AddRange(ClusterObjects.Of(typed, new() { Stage = ObjectStage.Running }).All());
            }
        }
    }

    /// <summary>The field that an object is made for; empty when none is known.</summary>
    public string Of(ObjectView view) => view is PodView pod ? OfPod(pod) : Of(view.Kind, view.Name);

    /// <summary>The field that the object of that kind and name is made for; empty when none is known.</summary>
    public string Of(string kind, string name) => _nodes.Find(node => node.Kind == kind && node.Name == name)?.Source ?? string.Empty;

    /// <summary>A field below the one that a Pod is made for.</summary>
    public string Of(PodView pod, string field) => OfPod(pod) is { Length: > 0 } path ? $"{path}.{field}" : string.Empty;

    /// <summary>The resources of a container.</summary>
    public string ResourcesOf(PodView pod, ContainerView container) => Of(pod, pod.Component is VitessComponents.VtTablet or VitessComponents.VtBackup ? $"{Part(pod, container)}.resources" : ContainerResources(pod, container));

    /// <summary>What the mysqld of a Pod needs: by its pool when the snapshot has the cluster, else by MySQL 8 as it comes.</summary>
    public MemoryBudget MysqldBudgetOf(PodView pod)
    {
        var pool = Of(pod, "mysqld");
        return _clusters.SelectMany(cluster => ClusterMemory.Of(cluster)).FirstOrDefault(budget => budget.Container == "mysqld" && pool.Length > 0 && budget.Path.StartsWith(pool, StringComparison.Ordinal))
            ?? MysqldBudget.Of(new());
    }

    /// <summary>The field that names the image of a container.</summary>
    public string ImageOf(PodView pod, ContainerView container)
    {
        if (_specs.GetValueOrDefault(pod.Cluster) is not { } cluster)
        {
            return string.Empty;
        }

        var image = Program(pod, container);
        if (image != "mysqld")
        {
            return image.Length == 0 ? string.Empty : image == VitessComponents.Etcd ? Of(pod, "image") : $"spec.images.{image}";
        }

        var place = KeyspaceOf(pod) is { Length: > 0 } path && cluster.Items("spec", "keyspaces").FirstOrDefault(entry => entry.Text("name") == pod.Keyspace).At("images", "mysqld") is JsonObject own
            ? (Path: path + ".images.mysqld", Flavours: own)
            : (Path: "spec.images.mysqld", Flavours: cluster.At("spec", "images", "mysqld") as JsonObject ?? []);
        var flavour = place.Flavours.FirstOrDefault(entry => entry.Value.Text() == container.Image).Key ?? place.Flavours.FirstOrDefault().Key;
        return flavour is null ? place.Path : $"{place.Path}.{flavour}";
    }

    /// <summary>The keyspace of a Pod, as a path.</summary>
    public string KeyspaceOf(PodView pod) => KeyspaceOf(pod.Cluster, pod.Keyspace);

    /// <summary>A keyspace, as a path.</summary>
    public string KeyspaceOf(string cluster, string keyspace) => IndexOf(cluster, "keyspaces", keyspace);

    /// <summary>A cell, as a path.</summary>
    public string CellOf(string cluster, string cell) => IndexOf(cluster, "cells", cell);

    /// <summary>The spec of the cluster that an object belongs to; null when the snapshot lacks it.</summary>
    public JsonNode? SpecOf(string cluster) => _specs.GetValueOrDefault(cluster)?["spec"];

    /// <summary>What program a container runs, by the name that images have; empty when nobody knows.</summary>
    public static string Program(PodView pod, ContainerView container) => container.Name switch
    {
        "mysqld" or "init-mysql-socket" => "mysqld",
        "mysqld-exporter" => "mysqldExporter",
        "init-vt-root" => VitessComponents.VtTablet,
        _ when container.Name.StartsWith("vtadmin", StringComparison.Ordinal) => VitessComponents.VtAdmin,
        _ when pod.Component == VitessComponents.BackupStorageSubcontroller => string.Empty,
        _ => container.Name,
    };

    private static string Part(PodView pod, ContainerView container) => Program(pod, container) is var program && program == VitessComponents.VtBackup ? "mysqld" : program;

    private static string ContainerResources(PodView pod, ContainerView container) => pod.Component == VitessComponents.VtAdmin
        ? (container.Name.Contains("web", StringComparison.Ordinal) ? "webResources" : "apiResources")
        : "resources";

    private string IndexOf(string cluster, string list, string name)
    {
        var index = (SpecOf(cluster).At(list) as JsonArray ?? []).Select(entry => entry.Text("name")).ToList().IndexOf(name);
        return name.Length == 0 || index < 0 ? string.Empty : FormattableString.Invariant($"spec.{list}[{index}]");
    }

    // Pods of Deployments have names that nobody can tell before; their labels are those of the Deployment.
    private string OfPod(PodView pod) => _nodes.Find(node => node.Kind == "Pod" && node.Name == pod.Name)?.Source ?? OfWorkload(pod);

    private string OfWorkload(PodView pod) => pod.Component switch
    {
        VitessComponents.VtGate => CellOf(pod.Cluster, pod.Cell) is { Length: > 0 } cell ? cell + ".gateway" : string.Empty,
        VitessComponents.Vtctld => "spec.vitessDashboard",
        VitessComponents.VtAdmin => "spec.vtadmin",
        VitessComponents.VtOrc => KeyspaceOf(pod) is { Length: > 0 } keyspace ? keyspace + ".vitessOrchestrator" : string.Empty,
        VitessComponents.Etcd => _nodes.Find(node => node.Kind == "EtcdLockserver" && node.Name == pod.Label(VitessLabels.EtcdLockserver))?.Source ?? string.Empty,
        VitessComponents.VtTablet or VitessComponents.VtBackup => _nodes.Find(node => node.Kind == "Pod" && IsOfShard(node, pod))?.Source ?? string.Empty,
        _ => string.Empty,
    };

    private static bool IsOfShard(ObjectNode node, PodView pod) => node.Object.Metadata.Labels is { } labels
        && labels.TryGetValue(VitessLabels.Component, out var component) && component == VitessComponents.VtTablet
        && labels.TryGetValue(VitessLabels.Keyspace, out var keyspace) && keyspace == pod.Keyspace
        && labels.TryGetValue(VitessLabels.Shard, out var shard) && shard == pod.Shard
        && (pod.Cell.Length == 0 || (labels.TryGetValue(VitessLabels.Cell, out var cell) && cell == pod.Cell));

    private static V2VitessCluster? Read(JsonObject json)
    {
        try
        {
            var cluster = KubernetesJson.Deserialize<V2VitessCluster>(json.ToJsonString());
            return cluster.Spec?.Cells is null ? null : cluster;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException)
        {
            return null;
        }
    }
}
