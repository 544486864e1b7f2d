using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Makes owned objects exist as wanted, or not at all: the one algorithm for objects of every kind.</summary>
/// <remarks>
/// Reads from informers alone, so a converged object costs no call. Touches no object that lacks the identity labels. Refusals of the server end up in the
/// outcome, not in an exception, so that a pass goes on with its other objects.
/// </remarks>
public sealed class ObjectReconciler
{
    // Who owns an object is settled at once, whatever else has to wait.
    private static readonly ChangeRule OwnerRule = ChangeRule.Of("metadata.ownerReferences", ChangeMode.InPlace);
    private readonly InformerSet _informers;
    private readonly ChildWriter _writer;
    private readonly ObjectReconcilerOptions _options;
    private readonly ConvergedObjects _converged = new();

    /// <summary>Creates a reconciler.</summary>
    /// <param name="client">Writes the objects.</param>
    /// <param name="informers">Hold the live objects; every kind that is reconciled needs its informer.</param>
    /// <param name="events">Takes the events, recorded on the owners.</param>
    /// <param name="options">Settings.</param>
    public ObjectReconciler(IObjectClient client, InformerSet informers, IEventRecorder events, ObjectReconcilerOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(informers);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        _informers = informers;
        _options = options;
        _writer = new(client, events, options.Apply.FieldManagers.Count > 0 ? options.Apply.FieldManagers[0] : null);
    }

    /// <summary>Makes one object exist as wanted.</summary>
    /// <param name="owner">The object that owns it.</param>
    /// <param name="child">The wanted object.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ChildOutcome> ApplyAsync(ObjectOwner owner, WantedChild child, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(child);
        var wanted = child.Value.DeepClone().AsObject();
        wanted.GetOrAddObject("metadata")["ownerReferences"] = new JsonArray(owner.ToReference());
        if (_informers.Of(child.Kind).Store.Find(child.Name) is not { } live)
        {
            return await _writer.CreateAsync(owner, child, wanted, cancellationToken).ConfigureAwait(false);
        }

        if (!live.HasLabels(child.Labels))
        {
            return _writer.Collision(owner, live, isError: true);
        }

        if (live.IsTerminating)
        {
            return Outcome(live, ChildAction.Terminating);
        }

        var fingerprint = ConvergedObjects.Fingerprint(wanted);
        if (_converged.Contains(live, fingerprint))
        {
            return Outcome(live, ChildAction.None);
        }

        var outcome = await ApplyAsync(owner, child, wanted, live, cancellationToken).ConfigureAwait(false);
        if (outcome is { Action: ChildAction.None, Plan.IsConverged: true })
        {
            _converged.Add(live, fingerprint);
        }

        return outcome;
    }

    /// <summary>Makes an object go away, if it is ours and may.</summary>
    /// <param name="owner">The object that owns it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its key.</param>
    /// <param name="labels">The labels by which it is known as ours.</param>
    /// <param name="guard">Says whether it may go now; null lets it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ChildOutcome> RemoveAsync(
        ObjectOwner owner,
        ResourceKind kind,
        NamespacedName name,
        IReadOnlyCollection<KeyValuePair<string, string>> labels,
        TurndownGuard? guard = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (_informers.Of(kind).Store.Find(name) is not { } live)
        {
            return new(kind, name, ChildAction.Absent);
        }

        if (live.IsTerminating)
        {
            return Outcome(live, ChildAction.Terminating);
        }

        if (!live.HasLabels(labels))
        {
            return _writer.Collision(owner, live, isError: false);
        }

        var json = live.ToJson();
        var copy = json.DeepClone().AsObject();
        var refusal = guard is null || EvictedPod.Is(kind, json) ? null : await guard(copy, cancellationToken).ConfigureAwait(false);
        return refusal is null
            ? await _writer.DeleteAsync(owner, live, null, cancellationToken).ConfigureAwait(false)
            : await _writer.RefuseAsync(owner, live, json, copy, refusal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a set of objects be as wanted: first every wanted one, then those that carry the labels and are not wanted.</summary>
    /// <param name="owner">The object that owns them.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="labels">The labels by which the objects of the set are found and known as ours.</param>
    /// <param name="children">The wanted objects, in the order in which they are brought about.</param>
    /// <param name="guard">Says whether an unwanted one may go now; null lets it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What came of each: the wanted ones in the given order, then the unwanted ones by name. A failure of one does not stop the others.</returns>
    public async Task<IReadOnlyList<ChildOutcome>> ApplySetAsync(
        ObjectOwner owner,
        ResourceKind kind,
        IReadOnlyCollection<KeyValuePair<string, string>> labels,
        IReadOnlyList<WantedChild> children,
        TurndownGuard? guard = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(children);
        var outcomes = new List<ChildOutcome>();
        foreach (var child in children)
        {
            outcomes.Add(await ApplyAsync(owner, child, cancellationToken).ConfigureAwait(false));
        }

        var wanted = children.Select(child => child.Name).ToHashSet();
        var present = _informers.Of(kind).Store.WithLabels(kind.IsNamespaced ? owner.Name.Namespace : null, labels);
        foreach (var live in present.Where(live => !wanted.Contains(live.Name)))
        {
            outcomes.Add(await RemoveAsync(owner, kind, live.Name, labels, guard, cancellationToken).ConfigureAwait(false));
        }

        return outcomes;
    }

    private static ChildOutcome Outcome(CachedObject live, ChildAction action, ApplyPlan? plan = null) => new(live.Kind, live.Name, action, live, plan);

    private async Task<ChildOutcome> ApplyAsync(ObjectOwner owner, WantedChild child, JsonObject wanted, CachedObject live, CancellationToken cancellationToken)
    {
        var json = live.ToJson();
        if (EvictedPod.Is(child.Kind, json))
        {
            return await _writer.DeleteAsync(owner, live, null, cancellationToken).ConfigureAwait(false);
        }

        if (json.GetControllerReference() is { } controller && controller.GetText("uid") != owner.Uid)
        {
            return _writer.OwnedByAnother(owner, live, controller);
        }

        var schema = child.Schema ?? ObjectSchema.Of(child.Kind);
        var strategy = child.Strategy with { Rules = [OwnerRule, .. child.Strategy.Rules] };
        var plan = ApplyPlanner.Plan(wanted, json, schema, strategy, _options.Apply);
        if (plan.Has(ChangeMode.RecreateNow))
        {
            return await _writer.DeleteAsync(owner, live, plan, cancellationToken).ConfigureAwait(false);
        }

        if (plan.IsConverged && !RolloutStep.IsUnderWay(json, _options.Rollout))
        {
            return Outcome(live, ChildAction.None, plan);
        }

        var step = RolloutStep.Of(plan, json, schema, _options.Rollout);
        if (step.Delete)
        {
            return await _writer.DeleteAsync(owner, live, plan, cancellationToken).ConfigureAwait(false) with { Pending = step.Pending };
        }

        var outcome = JsonNode.DeepEquals(step.Target, json)
            ? Outcome(live, ChildAction.None, plan)
            : await _writer.UpdateAsync(owner, live, plan, step.Target, step.StartsDrain ? ChildAction.DrainStarted : ChildAction.Updated, cancellationToken).ConfigureAwait(false);
        return outcome with { Pending = step.Pending };
    }
}
