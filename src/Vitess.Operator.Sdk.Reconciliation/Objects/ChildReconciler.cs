using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Keeps one child of an owner as wanted: makes it, changes it, waits with changes, drains it, deletes it, or leaves it.</summary>
/// <remarks>One algorithm for every kind (behaviour specification, section 3.1); what differs is the <see cref="ChildRule"/>.</remarks>
internal sealed class ChildReconciler(
    IObjectCache cache,
    ObjectWriter writer,
    JsonObject owner,
    ApplySettings settings,
    IReadOnlyList<ObjectCustomizer> customizers,
    ConvergedObjects converged,
    ILogger logger)
{
    /// <summary>Brings one child to what is wanted.</summary>
    /// <param name="rule">How such children are kept.</param>
    /// <param name="name">Name of the child.</param>
    /// <param name="wanted">The child as wanted; null when it is not wanted.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    public Task<ChildResult> ReconcileAsync(ChildRule rule, string name, JsonObject? wanted, CancellationToken cancellationToken) =>
        KeepAsync(rule, name, wanted is null ? null : Wish.Of(wanted), cancellationToken);

    /// <summary>Brings one child to what is wanted. A child that was found to be as wanted is not built again as long as what it is made from stays the same.</summary>
    /// <param name="rule">How such children are kept.</param>
    /// <param name="name">Name of the child.</param>
    /// <param name="wanted">The child as wanted; null when it is not wanted.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    public async Task<ChildResult> KeepAsync(ChildRule rule, string name, Wish? wanted, CancellationToken cancellationToken)
    {
        var result = await BringAsync(rule, name, wanted, cancellationToken).ConfigureAwait(false);
        writer.Compared(rule.Kind, result.Error is null);
        return result;
    }

    private async Task<ChildResult> BringAsync(ChildRule rule, string name, Wish? wanted, CancellationToken cancellationToken)
    {
        var live = cache.Find(rule.Kind, new NamespacedName(owner.GetNamespace() ?? string.Empty, name));
        if (live is null)
        {
            return wanted is null
                ? new ChildResult(ChildChange.Unchanged)
                : await writer.CreateAsync(rule.Kind, Complete(rule, wanted.Build(), null), cancellationToken).ConfigureAwait(false);
        }

        if (!live.HasLabels(rule.Identity))
        {
            return Collision(rule, live, wanted is not null);
        }

        if (wanted is not null)
        {
            rule.Seen?.Invoke(live);
        }

        if (live.IsTerminating())
        {
            return new ChildResult(ChildChange.Terminating);
        }

        if (EvictedPods.IsEvicted(rule.Kind, live))
        {
            // A new one is made once this one is gone (D-26).
            writer.Evicted();
            return await writer.DeleteAsync(rule.Kind, live, cancellationToken).ConfigureAwait(false);
        }

        return wanted is null
            ? await RemoveAsync(rule, live, cancellationToken).ConfigureAwait(false)
            : await ChangeAsync(rule, live, wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The wanted object as its owner's, with what customizers add.</summary>
    private JsonObject Complete(ChildRule rule, JsonObject wanted, JsonObject? live)
    {
        var complete = OwnerReference.Own(wanted, owner);
        if (!rule.IsOwned)
        {
            complete["metadata"]!.AsObject().Remove("ownerReferences");
            if (live?.GetMetadata()?.ContainsKey("ownerReferences") == true)
            {
                // Null takes away what an earlier setting put there.
                complete["metadata"]!["ownerReferences"] = null;
            }
        }

        foreach (var customizer in customizers)
        {
            customizer(rule.Kind, complete);
        }

        return complete;
    }

    private ChildResult Collision(ChildRule rule, JsonObject live, bool isWanted)
    {
        var message = $"{rule.Kind.Kind} {live.GetName()} exists and does not carry the labels {string.Join(",", rule.Identity.Select(label => $"{label.Key}={label.Value}"))}";
        writer.Record(EventSeverity.Warning, "NameCollision", message);
        return isWanted ? new ChildResult(ChildChange.Failed, new ReconcileException(message)) : new ChildResult(ChildChange.Unchanged);
    }

    private async Task<ChildResult> RemoveAsync(ChildRule rule, JsonObject live, CancellationToken cancellationToken)
    {
        var turndown = await rule.MayGo(live, cancellationToken).ConfigureAwait(false);
        if (turndown.Reason is null)
        {
            return await writer.DeleteAsync(rule.Kind, live, cancellationToken).ConfigureAwait(false);
        }

        writer.Record(EventSeverity.Warning, "TurndownBlocked", $"{rule.Kind.Kind} {live.GetName()} is not wanted any more and stays: {turndown.Message}");
        rule.Orphaned?.Invoke(live, turndown);
        if (turndown.Changed is not { } changed || JsonNode.DeepEquals(live, changed))
        {
            return new ChildResult(ChildChange.Orphaned);
        }

        var written = await writer.ReplaceAsync(rule.Kind, changed, cancellationToken).ConfigureAwait(false);
        return written.Error is null ? new ChildResult(ChildChange.Orphaned) : written;
    }

    private async Task<ChildResult> ChangeAsync(ChildRule rule, JsonObject live, Wish wish, CancellationToken cancellationToken)
    {
        if (OwnerReference.IsForeign(live, owner))
        {
            var message = $"{rule.Kind.Kind} {live.GetName()} is controlled by {live.GetControllerReference()!.GetText("kind")} {live.GetControllerReference()!.GetText("name")}";
            writer.Record(EventSeverity.Warning, "UpdateFailed", message);
            return new ChildResult(ChildChange.Failed, new ReconcileException(message));
        }

        // What customizers add may come from anywhere.
        var basis = customizers.Count == 0 ? wish.Basis : null;
        if (basis is { } known && IsConverged(rule, live, known))
        {
            return new ChildResult(ChildChange.Unchanged);
        }

        var wanted = Complete(rule, wish.Build(), live);
        var fingerprint = basis ?? ConvergedObjects.Fingerprint(wanted);
        if (basis is null && IsConverged(rule, live, fingerprint))
        {
            return new ChildResult(ChildChange.Unchanged);
        }

        var result = await CompareAsync(rule, live, wanted, cancellationToken).ConfigureAwait(false);
        if (result.IsConverged)
        {
            converged.Add(rule.Kind, live, fingerprint);
        }

        return result.Child;
    }

    private bool IsConverged(ChildRule rule, JsonObject live, UInt128 fingerprint) => rule.AtOnce is null && converged.Contains(rule.Kind, live, fingerprint);

    private async Task<(ChildResult Child, bool IsConverged)> CompareAsync(ChildRule rule, JsonObject live, JsonObject wanted, CancellationToken cancellationToken)
    {
        var schema = Schemas.Of(rule.Kind);
        var start = rule.AtOnce?.Invoke(live, wanted) ?? live;
        var plan = ApplyPlanner.Plan(WholeSpec.Complete(rule.Kind, start, wanted), start, schema, rule.Strategy, settings);
        if (plan.Has(ChangeMode.RecreateNow))
        {
            return (await writer.DeleteAsync(rule.Kind, live, cancellationToken).ConfigureAwait(false), false);
        }

        if (plan.IsConverged && ReferenceEquals(start, live) && !ChildRollout.HasMarks(live))
        {
            return (new ChildResult(ChildChange.Unchanged), true);
        }

        var step = ChildRollout.Next(plan, live, Schemas.TextOf(rule.Kind));
        if (step is null)
        {
            return (await writer.DeleteAsync(rule.Kind, live, cancellationToken).ConfigureAwait(false), false);
        }

        if (JsonNode.DeepEquals(live, step))
        {
            return (new ChildResult(ChildChange.Unchanged), plan.IsConverged);
        }

        EngineLog.Changing(logger, rule.Kind.Kind, live.GetName() ?? string.Empty, string.Join("; ", plan.Changes.Select(change => $"{change.Mode}: {change.Difference}")));
        return (await writer.ReplaceAsync(rule.Kind, step, cancellationToken).ConfigureAwait(false), false);
    }
}
