using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Writes a cluster as files: what the API server shows, and what the containers have written.</summary>
internal static class ClusterCapture
{
    private static readonly ResourceKind[] OfCluster = [ResourceKind.Of<V1CustomResourceDefinition>(), ResourceKind.Of<V1Node>(), ResourceKind.Of<V1StorageClass>(), ResourceKind.Of<V1PriorityClass>()];

    private static readonly string[] ContainerLists = ["initContainers", "containers"];

    public static async Task WriteAsync(KindDiscovery kinds, IObjectClient client, IPodLogSource logs, DateTimeOffset now, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var kind in (await kinds.NamespacedKindsAsync(cancellationToken).ConfigureAwait(false)).Concat(OfCluster))
        {
            var items = await ItemsAsync(client, kind, cancellationToken).ConfigureAwait(false);
            if (items.Count > 0)
            {
                var name = kind.Group.Length == 0 ? kind.Plural : $"{kind.Plural}.{kind.Group}";
                await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.json"), List(kind, items.Select(item => kind.Kind == "Node" ? Alive(item, now) : item)).ToJsonString(), cancellationToken).ConfigureAwait(false);
            }

            foreach (var pod in items.Where(_ => kind is { Group: "", Kind: "Pod" }))
            {
                WriteLogs(logs, pod, Path.Combine(folder, "logs", pod.GetName() ?? string.Empty));
            }
        }
    }

    // A definition may have gone since the server was asked for its kinds.
    private static async Task<IReadOnlyList<JsonObject>> ItemsAsync(IObjectClient client, ResourceKind kind, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await client.ListAllAsync(kind, null, null, cancellationToken).ConfigureAwait(false)).Items];
        }
        catch (KubernetesApiException gone) when (gone.IsNotFound)
        {
            return [];
        }
    }

    private static JsonObject List(ResourceKind kind, IEnumerable<JsonObject> items) => new()
    {
        ["apiVersion"] = "v1",
        ["items"] = new JsonArray([.. items.Select(item => Shown(kind, item))]),
        ["kind"] = "List",
        ["metadata"] = new JsonObject { ["resourceVersion"] = string.Empty },
    };

    // Kubelets that are there have just said so; the simulated ones leave these writes out.
    private static JsonObject Alive(JsonObject node, DateTimeOffset now)
    {
        var alive = node.DeepClone().AsObject();
        foreach (var condition in (alive["status"]?["conditions"] as JsonArray ?? []).OfType<JsonObject>().Where(condition => (string?)condition["status"] != "Unknown"))
        {
            condition["lastHeartbeatTime"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }

        return alive;
    }

    // kubectl adds what Lists of one kind leave out, and hides managedFields.
    private static JsonObject Shown(ResourceKind kind, JsonObject item)
    {
        var shown = item.DeepClone().AsObject();
        (shown["apiVersion"], shown["kind"]) = (kind.ApiVersion, kind.Kind);
        (shown["metadata"] as JsonObject)?.Remove("managedFields");
        return shown;
    }

    private static void WriteLogs(IPodLogSource logs, JsonObject pod, string folder)
    {
        var containers = ContainerLists.SelectMany(list => (pod["spec"]?[list] as JsonArray ?? []).Select(container => (string)container!["name"]!));
        foreach (var container in containers)
        {
            foreach (var previous in new[] { false, true })
            {
                if (logs.Read(pod.GetNamespace() ?? string.Empty, pod.GetName() ?? string.Empty, container, previous) is { } lines)
                {
                    Directory.CreateDirectory(folder);
                    File.WriteAllLines(Path.Combine(folder, $"{container}{(previous ? ".previous" : string.Empty)}.log"), lines.Select(line => line.Text));
                }
            }
        }
    }
}
