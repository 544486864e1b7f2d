namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>A program that can be ended and started anew, as after a crash.</summary>
/// <param name="start">Starts it.</param>
/// <param name="hasCrashed">Whether it has to be started anew by itself.</param>
internal sealed class RestartableProgram(Func<ISimulatedProgram> start, Func<bool> hasCrashed) : ISimulatedProgram
{
    private readonly List<ISimulatedProgram> _started = [start()];

    /// <summary>Starts it anew. What it was before is not stepped any more; it is disposed at the end, outside of the simulation's clock.</summary>
    public void Restart() => _started.Add(start());

    public async Task<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        var isBusy = await _started[^1].StepAsync(cancellationToken).ConfigureAwait(false);
        if (!hasCrashed())
        {
            return isBusy;
        }

        Restart();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _started)
        {
            await program.DisposeAsync().ConfigureAwait(false);
        }
    }
}
