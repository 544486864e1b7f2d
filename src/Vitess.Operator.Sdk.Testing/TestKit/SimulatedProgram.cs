namespace Vitess.Operator.Sdk.Testing;

/// <summary>A program of a test, given by what to do at each step.</summary>
/// <param name="step">Does what there is to do now; says whether there was anything.</param>
/// <param name="owned">Is disposed with the program; null for nothing.</param>
public sealed class SimulatedProgram(Func<CancellationToken, Task<bool>> step, IAsyncDisposable? owned = null) : ISimulatedProgram
{
    /// <inheritdoc/>
    public Task<bool> StepAsync(CancellationToken cancellationToken = default) => step(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}
