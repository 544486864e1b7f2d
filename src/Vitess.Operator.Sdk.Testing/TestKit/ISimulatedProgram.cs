namespace Vitess.Operator.Sdk.Testing;

/// <summary>
/// A program that takes part in a test, such as an operator: it does what there is to do now when it is asked to, and nothing at other
/// times. All its waiting is on the test's clock.
/// </summary>
public interface ISimulatedProgram : IAsyncDisposable
{
    /// <summary>Does what there is to do at the present time of the clock.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether there was anything. A task that is not complete waits for the clock.</returns>
    Task<bool> StepAsync(CancellationToken cancellationToken = default);
}
