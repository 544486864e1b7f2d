using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Diagnostics;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnosis;

/// <summary>Takes the snapshot of a live cluster that a diagnosis needs.</summary>
/// <remarks>Reads only. What the account may not read, or what the server does not know, is left out, and named in <see cref="ClusterSnapshot.Unseen"/>. Of Secrets only the names of their keys are kept.</remarks>
public static class LiveSnapshot
{
    private static readonly ResourceKind[] OfNamespace =
    [
        ResourceKind.Of<V2VitessCluster>(), ResourceKind.Of<V2VitessCell>(), ResourceKind.Of<V2VitessKeyspace>(), ResourceKind.Of<V2VitessShard>(), ResourceKind.Of<V2EtcdLockserver>(),
        ResourceKind.Of<V2VitessBackupStorage>(), ResourceKind.Of<V2VitessBackupSchedule>(), ResourceKind.Of<V1Pod>(), ResourceKind.Of<V1PersistentVolumeClaim>(), ResourceKind.Of<V1Secret>(),
        ResourceKind.Of<V1Deployment>(), ResourceKind.Of<V1ReplicaSet>(), ResourceKind.Of<V1Job>(), ResourceKind.Of<Corev1Event>(),
    ];

    // Each log is a request; what a large cluster says while it is ready is left to those who read it all the time.
    private const int FewPods = 100;

    private static readonly string?[] Telling = ["mysqld", "vttablet", "vtorc", "etcd"];

    private static readonly string[] StatusLists = ["initContainerStatuses", "containerStatuses"];

    private static readonly ResourceKind[] OfCluster = [ResourceKind.Of<V1CustomResourceDefinition>(), ResourceKind.Of<V1Node>(), ResourceKind.Of<V1StorageClass>(), ResourceKind.Of<V1PriorityClass>()];

    /// <summary>Reads objects, events, and the logs of containers that are not ready; of small clusters also those of mysqld, vttablet, vtorc and etcd, which tell of trouble while they are ready.</summary>
    /// <param name="client">The API server.</param>
    /// <param name="namespace">The namespace of the Vitess cluster.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="KubernetesApiException">The API server does not answer.</exception>
    public static async Task<ClusterSnapshot> ReadAsync(KubernetesObjectClient client, string @namespace, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(@namespace);
        var objects = new List<JsonObject>();
        var unseen = new List<string>();
        foreach (var (kind, space) in OfNamespace.Select(kind => (kind, (string?)@namespace)).Concat(OfCluster.Select(kind => (kind, (string?)null))))
        {
            if (await ListAsync(client, kind, space, cancellationToken).ConfigureAwait(false) is { } items)
            {
                objects.AddRange(items);
            }
            else
            {
                unseen.Add(kind.Plural);
            }
        }

        var pods = objects.Where(item => (string?)item["kind"] == "Pod").ToList();
        var logs = new List<ContainerLog>();
        foreach (var pod in pods)
        {
            logs.AddRange(await LogsAsync(client, pod, pods.Count <= FewPods, cancellationToken).ConfigureAwait(false));
        }

        return ClusterSnapshot.Of(objects, logs, unseen);
    }

    private static async Task<IEnumerable<JsonObject>?> ListAsync(KubernetesObjectClient client, ResourceKind kind, string? @namespace, CancellationToken cancellationToken)
    {
        try
        {
            var page = await client.ListAllAsync(kind, @namespace, null, cancellationToken).ConfigureAwait(false);
            return page.Items.Select(item => Named(item, kind)).ToList();
        }
        catch (KubernetesApiException refused) when (refused.IsForbidden || refused.IsNotFound)
        {
            return null;
        }
    }

    private static JsonObject Named(JsonObject item, ResourceKind kind)
    {
        item["kind"] ??= kind.Kind;
        item["apiVersion"] ??= kind.ApiVersion;
        if (kind.Kind == "Secret")
        {
            Empty(item);
        }

        return item;
    }

    private static void Empty(JsonObject secret)
    {
        foreach (var key in (secret["data"] as JsonObject ?? []).Select(entry => entry.Key).ToList())
        {
            secret["data"]![key] = string.Empty;
        }

        // kubectl apply keeps all that it applied here.
        (secret["metadata"]?["annotations"] as JsonObject)?.Remove("kubectl.kubernetes.io/last-applied-configuration");
    }

    private static async Task<List<ContainerLog>> LogsAsync(KubernetesObjectClient client, JsonObject pod, bool ofReady, CancellationToken cancellationToken)
    {
        var logs = new List<ContainerLog>();
        var metadata = pod["metadata"]!;
        var name = new NamespacedName((string)metadata["namespace"]!, (string)metadata["name"]!);
        var statuses = StatusLists.SelectMany(list => (pod["status"]?[list] as JsonArray ?? []).OfType<JsonObject>());
        foreach (var status in statuses.Where(status => ((bool?)status["ready"] != true || (ofReady && Telling.Contains((string?)status["name"]))) && status["state"]?["waiting"]?["reason"]?.ToString() is not ("ContainerCreating" or "PodInitializing")))
        {
            var container = (string)status["name"]!;
            foreach (var previous in (int?)status["restartCount"] > 0 && (bool?)status["ready"] != true ? [false, true] : new[] { false })
            {
                if (await LogAsync(client, name, container, previous, cancellationToken).ConfigureAwait(false) is { Length: > 0 } text)
                {
                    logs.Add(new(name.Name, container, text, previous));
                }
            }
        }

        return logs;
    }

    private static async Task<string?> LogAsync(KubernetesObjectClient client, NamespacedName pod, string container, bool previous, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ReadLogAsync(pod, container, previous, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException)
        {
            // A container that has not started has no log.
            return null;
        }
    }
}
