using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Makes steps and runs lists of them.</summary>
internal static class Step
{
    /// <summary>A step.</summary>
    /// <param name="name">Name, for people.</param>
    /// <param name="run">What it does.</param>
    /// <param name="after">Name of an earlier step that must not have failed.</param>
    public static Step<TPass> Of<TPass>(string name, Func<TPass, CancellationToken, Task<ReconcileResult>> run, string? after = null) => new(name, run, after);

    /// <summary>A step that needs no waiting.</summary>
    /// <param name="name">Name, for people.</param>
    /// <param name="run">What it does.</param>
    /// <param name="after">Name of an earlier step that must not have failed.</param>
    public static Step<TPass> Of<TPass>(string name, Action<TPass> run, string? after = null) => new(name, (pass, _) =>
    {
        run(pass);
        return Task.FromResult(ReconcileResult.Done);
    }, after);

    /// <summary>Runs steps in order. One that fails keeps only those from running that come after it by name.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="pass">What the pass knows.</param>
    /// <param name="cancellationToken">Cancels the pass.</param>
    public static async Task<ReconcileResult> RunAsync<TPass>(IReadOnlyList<Step<TPass>> steps, TPass pass, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step.After is { } before && failed.Contains(before))
            {
                failed.Add(step.Name);
                continue;
            }

            var outcome = await RunAsync(step, pass, cancellationToken).ConfigureAwait(false);
            if (outcome.Error is not null)
            {
                failed.Add(step.Name);
                if (pass is ObjectPass of)
                {
                    of.HasFailed = true;
                }
            }

            result = result.Merge(outcome);
        }

        return result;
    }

    private static async Task<ReconcileResult> RunAsync<TPass>(Step<TPass> step, TPass pass, CancellationToken cancellationToken)
    {
        try
        {
            return await step.Run(pass, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return ReconcileResult.Failed(e);
        }
    }
}
