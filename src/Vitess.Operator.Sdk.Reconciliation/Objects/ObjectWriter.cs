using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Writes an owner's children, and says so in events and metrics.</summary>
internal sealed class ObjectWriter(IObjectClient client, PassObjects objects, IEventRecorder events, EngineMetrics metrics, JsonObject owner)
{
    /// <summary>The API server takes no longer messages of Events.</summary>
    private const int LongestMessage = 1000;

    private readonly List<string> _created = [];

    /// <summary>Whether something was created, of which the watch will tell.</summary>
    public bool HasCreated => _created.Count > 0;

    /// <summary>Notes one event about all that was created, rather than one for each.</summary>
    public void RecordCreated()
    {
        if (_created.Count > 0)
        {
            var message = "Created " + string.Join(", ", _created);
            Record(EventSeverity.Normal, "Created", message.Length <= LongestMessage ? message : message[..LongestMessage] + "...");
        }
    }

    /// <summary>Creates an object.</summary>
    public Task<ChildResult> CreateAsync(ResourceKind kind, JsonObject wanted, CancellationToken cancellationToken) =>
        Write(kind, wanted, "Create", ChildChange.Created, async () => await client.CreateAsync(kind, wanted, null, cancellationToken).ConfigureAwait(false));

    /// <summary>Replaces an object, provided that nobody changed it since it was read.</summary>
    public Task<ChildResult> ReplaceAsync(ResourceKind kind, JsonObject changed, CancellationToken cancellationToken) =>
        Write(kind, changed, "Update", ChildChange.Updated, async () => await client.ReplaceAsync(kind, changed, null, cancellationToken).ConfigureAwait(false));

    /// <summary>Deletes an object, provided that it is still the same one; what it owns goes in the background.</summary>
    public Task<ChildResult> DeleteAsync(ResourceKind kind, JsonObject live, CancellationToken cancellationToken)
    {
        var options = new V1DeleteOptions { Preconditions = new V1Preconditions { Uid = live.GetUid() }, PropagationPolicy = "Background" };
        return Write(kind, live, "Delete", ChildChange.Deleted, async () =>
        {
            try
            {
                var answer = await client.DeleteAsync(kind, NamespacedName.Of(live), options, cancellationToken).ConfigureAwait(false);
                return answer.IsTerminating() ? answer : null;
            }
            catch (KubernetesApiException e) when (e.IsNotFound)
            {
                // It is gone, which is what was wanted.
                return null;
            }
        });
    }

    /// <summary>Counts that a child was compared with what is wanted.</summary>
    public void Compared(ResourceKind kind, bool succeeded) => metrics.Reconciled(kind, owner, succeeded);

    /// <summary>Counts that an evicted Pod goes.</summary>
    public void Evicted() => metrics.Evicted();

    /// <summary>Notes an event about the owner.</summary>
    public void Record(EventSeverity severity, string reason, string message) => events.Record(EventTarget.Of(Kinds.Of(owner.GetText("kind") ?? string.Empty), owner), severity, reason, message);

    private async Task<ChildResult> Write(ResourceKind kind, JsonObject value, string verb, ChildChange outcome, Func<Task<JsonObject?>> write)
    {
        try
        {
            objects.Remember(kind, NamespacedName.Of(value), await write().ConfigureAwait(false));
            metrics.Wrote(verb, kind, owner, succeeded: true);
            if (outcome == ChildChange.Created)
            {
                _created.Add($"{kind.Kind} {value.GetName()}");
            }
            else
            {
                Record(EventSeverity.Normal, verb + "d", $"{Past(verb)} {kind.Kind} {value.GetName()}");
            }

            return new ChildResult(outcome);
        }
        catch (KubernetesApiException e)
        {
            metrics.Wrote(verb, kind, owner, succeeded: false);
            if (!e.IsConflict)
            {
                // A lost race is everyday business: the pass is repeated on what won.
                Record(EventSeverity.Warning, verb + "Failed", $"failed to {Lower(verb)} {kind.Kind} {value.GetName()}: {e.Message}");
            }

            return new ChildResult(ChildChange.Failed, e);
        }
    }

    private static string Past(string verb) => Lower(verb) + "d";

    private static string Lower(string verb) => verb.ToLowerInvariant();
}
