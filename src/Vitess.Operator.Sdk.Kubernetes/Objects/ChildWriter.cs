using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Writes owned objects, and records each write and each refusal on the owner.</summary>
internal sealed class ChildWriter(IObjectClient client, IEventRecorder events, string? fieldManager)
{
    private readonly WriteOptions _write = new() { FieldManager = fieldManager };

    public async Task<ChildOutcome> CreateAsync(ObjectOwner owner, WantedChild child, JsonObject wanted, CancellationToken cancellationToken)
    {
        var label = $"{child.Kind.Kind} {child.Name.Name}";
        try
        {
            var stored = await client.CreateAsync(child.Kind, wanted, _write, cancellationToken).ConfigureAwait(false);
            events.Record(owner.Target, EventSeverity.Normal, EventReasons.Created, $"created {label}");
            return new(child.Kind, child.Name, ChildAction.Created) { Stored = stored };
        }
        catch (KubernetesApiException error)
        {
            events.Record(owner.Target, EventSeverity.Warning, EventReasons.CreateFailed, $"failed to create {label}: {error.Message}");
            return new(child.Kind, child.Name, ChildAction.Failed, Error: error);
        }
    }

    public async Task<ChildOutcome> UpdateAsync(
        ObjectOwner owner, CachedObject live, ApplyPlan? plan, JsonObject target, ChildAction action, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await client.ReplaceAsync(live.Kind, target, _write, cancellationToken).ConfigureAwait(false);
            events.Record(owner.Target, EventSeverity.Normal, EventReasons.Updated, $"updated {LabelOf(live)}");
            return new(live.Kind, live.Name, action, live, plan) { Stored = stored };
        }
        catch (KubernetesApiException error)
        {
            events.Record(owner.Target, EventSeverity.Warning, EventReasons.UpdateFailed, $"failed to update {LabelOf(live)}: {error.Message}");
            return new(live.Kind, live.Name, ChildAction.Failed, live, plan, error);
        }
    }

    public async Task<ChildOutcome> DeleteAsync(ObjectOwner owner, CachedObject live, ApplyPlan? plan, CancellationToken cancellationToken)
    {
        var options = new V1DeleteOptions { Preconditions = new V1Preconditions { Uid = live.Uid }, PropagationPolicy = "Background" };
        try
        {
            await client.DeleteAsync(live.Kind, live.Name, options, cancellationToken).ConfigureAwait(false);
            events.Record(owner.Target, EventSeverity.Normal, EventReasons.Deleted, $"deleted {LabelOf(live)}");
            return new(live.Kind, live.Name, ChildAction.Deleted, live, plan);
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            return new(live.Kind, live.Name, ChildAction.Deleted, live, plan);
        }
        catch (KubernetesApiException error)
        {
            events.Record(owner.Target, EventSeverity.Warning, EventReasons.DeleteFailed, $"failed to delete {LabelOf(live)}: {error.Message}");
            return new(live.Kind, live.Name, ChildAction.Failed, live, plan, error);
        }
    }

    public async Task<ChildOutcome> RefuseAsync(
        ObjectOwner owner, CachedObject live, JsonObject before, JsonObject after, TurndownRefusal refusal, CancellationToken cancellationToken)
    {
        events.Record(owner.Target, EventSeverity.Warning, EventReasons.TurndownBlocked, $"unable to turn down {LabelOf(live)}: {refusal.Message}");
        if (JsonNode.DeepEquals(before, after))
        {
            return new(live.Kind, live.Name, ChildAction.TurndownBlocked, live, Refusal: refusal);
        }

        var outcome = await UpdateAsync(owner, live, null, after, ChildAction.TurndownBlocked, cancellationToken).ConfigureAwait(false);
        return outcome with { Refusal = refusal };
    }

    public ChildOutcome Collision(ObjectOwner owner, CachedObject live, bool isError)
    {
        var message = $"{LabelOf(live)} exists, but does not carry the labels by which it would be ours; it is left alone";
        events.Record(owner.Target, EventSeverity.Warning, EventReasons.NameCollision, message);
        return new(live.Kind, live.Name, ChildAction.Collision, live, Error: isError ? new ObjectCollisionException(live.Kind, live.Name, message) : null);
    }

    public ChildOutcome OwnedByAnother(ObjectOwner owner, CachedObject live, JsonObject controller)
    {
        var message = $"{LabelOf(live)} is controlled by {controller.GetText("kind")} {controller.GetText("name")}";
        events.Record(owner.Target, EventSeverity.Warning, EventReasons.UpdateFailed, $"failed to update {LabelOf(live)}: {message}");
        return new(live.Kind, live.Name, ChildAction.Failed, live, Error: new ObjectCollisionException(live.Kind, live.Name, message));
    }

    private static string LabelOf(CachedObject live) => $"{live.Kind.Kind} {live.Name.Name}";
}
