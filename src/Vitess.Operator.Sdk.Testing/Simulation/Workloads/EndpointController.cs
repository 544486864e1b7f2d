using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keeps one EndpointSlice for each Service that selects Pods, with the addresses of those Pods.</summary>
internal sealed class EndpointController : WorldController
{
    public EndpointController(World world)
        : base(world)
    {
        Follow<V1Service>();
        Follow<V1Pod>(pod => world.Objects.List<V1Service>(pod.Metadata.NamespaceProperty)
            .Where(service => SelectorOf(service).Selects(pod))
            .Select(service => service.Key())
            .ToList());
        world.Objects.Read<V1EndpointSlice>();
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Service>(key) is not { Spec.Selector.Count: > 0 } service || service.IsTerminating())
        {
            return;
        }

        var pods = World.Objects.List<V1Pod>(key.Namespace)
            .Where(pod => SelectorOf(service).Selects(pod) && pod.Status?.PodIP is not null && !pod.IsFinished())
            .ToList();
        var wanted = EndpointReport.Of(service, pods);
        if (World.Objects.Find<V1EndpointSlice>(wanted.Key()) is not { } present)
        {
            await World.CreateAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
        else if (Changes(present, wanted) is { Count: > 0 } changes)
        {
            await World.PatchAsync<V1EndpointSlice>(wanted.Key(), changes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static V1LabelSelector? SelectorOf(V1Service service) =>
        service.Spec.Selector is { Count: > 0 } labels ? new V1LabelSelector { MatchLabels = labels } : null;

    private static JsonObject Changes(V1EndpointSlice present, V1EndpointSlice wanted)
    {
        var changes = new JsonObject();
        foreach (var part in new[] { "endpoints", "ports" })
        {
            var (has, needs) = (ObjectConvert.ToJson(present)[part], ObjectConvert.ToJson(wanted)[part]);
            if (!JsonNode.DeepEquals(has, needs))
            {
                changes[part] = needs?.DeepClone() ?? new JsonArray();
            }
        }

        return changes;
    }
}
