using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>The frame of every controller: begin a pass, run its steps in order, hand back what it opened.</summary>
/// <typeparam name="TPass">What a pass knows.</typeparam>
internal abstract class ObjectController<TPass>(EngineServices engine) : IController
    where TPass : ObjectPass
{
    public abstract ControllerOptions Options { get; }

    public IReadOnlyList<string> StepNames => [.. Steps.Select(step => step.Name)];

    protected EngineServices Engine { get; } = engine;

    protected abstract IReadOnlyList<Step<TPass>> Steps { get; }

    public async Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken)
    {
        // What a vanished object owned is the garbage collector's; an object that is going away gets no new children.
        var found = Engine.Cache().Find(Options.Kind, name);
        if (found is null)
        {
            Engine.Metrics.Gone(Options.Kind, name);
        }

        if (found is not { } live || live.IsTerminating())
        {
            Engine.Pace.Settled(Options.Kind, name);
            Gone(name);
            return ReconcileResult.Done.WithoutResync();
        }

        var start = Engine.Time.GetTimestamp();
        var pass = Begin(live);
        await using (pass.ConfigureAwait(false))
        {
            var result = await Step.RunAsync(Steps, pass, cancellationToken).ConfigureAwait(false);
            Engine.Metrics.Passed(Options.Name, live, result.Error is null, Engine.Time.GetElapsedTime(start));
            return WantsResync(pass) ? result : result.WithoutResync();
        }
    }

    protected abstract TPass Begin(JsonObject live);

    /// <summary>Forgets what is known of an object that is gone, or going.</summary>
    protected virtual void Gone(NamespacedName name)
    {
    }

    /// <summary>Whether the object is looked at again after the controller's period.</summary>
    protected virtual bool WantsResync(TPass pass) => true;
}
