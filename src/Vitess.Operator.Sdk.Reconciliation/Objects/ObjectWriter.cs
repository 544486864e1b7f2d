using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Writes an owner's children, and says so in events and metrics.</summary>
internal sealed class ObjectWriter(IObjectClient client, IEventSink events, EngineMetrics metrics, JsonObject owner)
{
    /// <summary>Creates an object.</summary>
    public Task<ChildResult> CreateAsync(ResourceKind kind, JsonObject wanted, CancellationToken cancellationToken) =>
        Write(kind, wanted, "Create", ChildOutcome.Created, () => client.CreateAsync(kind, wanted, null, cancellationToken));

    /// <summary>Replaces an object, provided that nobody changed it since it was read.</summary>
    public Task<ChildResult> ReplaceAsync(ResourceKind kind, JsonObject changed, CancellationToken cancellationToken) =>
        Write(kind, changed, "Update", ChildOutcome.Updated, () => client.ReplaceAsync(kind, changed, null, cancellationToken));

    /// <summary>Deletes an object, provided that it is still the same one; what it owns goes in the background.</summary>
    public Task<ChildResult> DeleteAsync(ResourceKind kind, JsonObject live, CancellationToken cancellationToken)
    {
        var options = new V1DeleteOptions { Preconditions = new V1Preconditions { Uid = live.GetUid() }, PropagationPolicy = "Background" };
        return Write(kind, live, "Delete", ChildOutcome.Deleted, async () =>
        {
            try
            {
                await client.DeleteAsync(kind, NamespacedName.Of(live), options, cancellationToken).ConfigureAwait(false);
            }
            catch (KubernetesApiException e) when (e.IsNotFound)
            {
                // It is gone, which is what was wanted.
            }

            return live;
        });
    }

    /// <summary>Notes an event about the owner.</summary>
    public void Record(EventType type, string reason, string message) => events.Record(owner, type, reason, message);

    private async Task<ChildResult> Write(ResourceKind kind, JsonObject value, string verb, ChildOutcome outcome, Func<Task<JsonObject>> write)
    {
        try
        {
            await write().ConfigureAwait(false);
            metrics.Wrote(verb, kind, owner, succeeded: true);
            Record(EventType.Normal, verb + "d", $"{Past(verb)} {kind.Kind} {value.GetName()}");
            return new ChildResult(outcome);
        }
        catch (KubernetesApiException e)
        {
            metrics.Wrote(verb, kind, owner, succeeded: false);
            if (!e.IsConflict)
            {
                // A lost race is everyday business: the pass is repeated on what won.
                Record(EventType.Warning, verb + "Failed", $"failed to {Lower(verb)} {kind.Kind} {value.GetName()}: {e.Message}");
            }

            return new ChildResult(ChildOutcome.Failed, e);
        }
    }

    private static string Past(string verb) => Lower(verb) + "d";

    private static string Lower(string verb) => verb.ToLowerInvariant();
}
