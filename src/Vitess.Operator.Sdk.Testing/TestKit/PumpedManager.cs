using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Controllers as a program of a test: their passes run one after the other, in a fixed order, when the test steps them.</summary>
public sealed class PumpedManager : ISimulatedProgram
{
    private readonly ControllerManager _manager;

    /// <summary>Starts the manager's informers.</summary>
    /// <param name="manager">The manager, with all its controllers; disposed with this. Its clock and client have to be the test cluster's.</param>
    public PumpedManager(ControllerManager manager)
    {
        ArgumentNullException.ThrowIfNull(manager);
        _manager = manager;
        manager.Start();
    }

    /// <inheritdoc/>
    public async Task<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        var result = await _manager.PumpAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return result.Passes > 0;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _manager.DisposeAsync();
}
