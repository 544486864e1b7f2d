using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Quickstart;

/// <summary>Gives all tablets a new image and tells what the operator makes of it, as it happens.</summary>
internal sealed class RollingUpdate(VitessTestCluster cluster, Action<TimeSpan, string> tell)
{
    public const string NewImage = "vitess/lite:v24.0.1";

    private readonly SortedDictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly List<string> _restarted = [];
    private readonly TimeSpan _start = cluster.Clock.Elapsed;
    private string? _primary;

    /// <summary>Changes one field of the VitessCluster and watches until all tablets run with it.</summary>
    /// <returns>What is not as it should be; nothing when all went well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await ObserveAsync();
        var before = _primary;
        _restarted.Clear();
        var patch = new V1Patch("{\"spec\":{\"images\":{\"vttablet\":\"" + NewImage + "\"}}}", V1Patch.PatchType.MergePatch);
        await cluster.Client.PatchAsync(ResourceKind.Of<V2VitessCluster>(), new NamespacedName(cluster.Namespace, "example"), patch);
        Tell($"spec.images.vttablet is now {NewImage}");

        var isDone = await cluster.RunUntilAsync(ObserveAsync, TimeSpan.FromMinutes(15));
        List<string> faults = [];
        if (!isDone)
        {
            faults.Add("the tablets did not all come back with the new image");
        }
        else if (_restarted[^1] != before)
        {
            faults.Add($"tablet {before} was primary and should have been restarted last, but that was {_restarted[^1]}");
        }

        return faults;
    }

    private async Task<bool> ObserveAsync()
    {
        var pods = (await cluster.Client.ListAllAsync<V1Pod>(cluster.Namespace)).Items
            .Where(pod => pod.Metadata.Labels is { } labels && labels.TryGetValue(VitessLabels.Component, out var component) && component == VitessComponents.VtTablet)
            .OrderBy(pod => pod.Metadata.Name, StringComparer.Ordinal)
            .ToList();
        var shard = (await cluster.Client.ListAllAsync<V2VitessShard>(cluster.Namespace)).Items.Single();
        if (shard.Status?.MasterAlias is { } primary && primary != _primary)
        {
            Tell(_primary is null ? $"{primary} is primary" : $"{primary} takes over from {_primary} as primary");
            _primary = primary;
        }

        foreach (var pod in pods)
        {
            Show(pod);
        }

        return pods.TrueForAll(pod => HasNewImage(pod) && IsReady(pod)) && shard.Metadata.Annotations is null or { Count: 0 };
    }

    private void Show(V1Pod pod)
    {
        var alias = $"{pod.Metadata.Labels[VitessLabels.Cell]}-{pod.Metadata.Labels[VitessLabels.TabletUid]}";
        var state = pod.Metadata.DeletionTimestamp is not null ? "stops"
            : pod.Metadata.Annotations?.ContainsKey("drain.planetscale.com/finished") == true ? "is drained"
            : pod.Metadata.Annotations?.ContainsKey("drain.planetscale.com/started") == true ? "drains"
            : !IsReady(pod) ? "starts"
            : HasNewImage(pod) ? "is ready with the new image" : "is ready";
        if (_shown.TryGetValue(alias, out var shown) && shown == state)
        {
            return;
        }

        _shown[alias] = state;
        Tell($"{alias} {state}");
        if (state == "starts")
        {
            _restarted.Add(alias);
        }
    }

    private void Tell(string text) => tell(cluster.Clock.Elapsed - _start, text);

    private static bool HasNewImage(V1Pod pod) => pod.Spec.Containers.Any(container => container.Name == "vttablet" && container.Image == NewImage);

    private static bool IsReady(V1Pod pod) => pod.Status?.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) == true;
}
