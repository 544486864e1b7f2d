using System.Threading.Channels;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// What surrounds an operator in a cluster: nodes, the controllers of Kubernetes, lock servers and tablets. Sees only what is in the API
/// server and in topology, and writes only there.
/// </summary>
/// <remarks>
/// Two ways of driving it. Stepped, nothing runs by itself: <see cref="StepAsync"/> does what there is to do at the present time of the clock;
/// timers of the clock make more to do. With a server that answers inline and a <see cref="VirtualTime"/> every run with the same seed and the
/// same writes is the same. Hosted, <see cref="RunAsync"/> does whatever there is to do as soon as a change or a timer brings it.
/// </remarks>
public sealed class SimulatedWorld : IAsyncDisposable
{
    private readonly World _world;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Makes a world around an API server. It looks at nothing before <see cref="StartAsync"/>.</summary>
    /// <param name="client">The API server.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    public SimulatedWorld(IObjectClient client, TimeProvider time, WorldOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(time);
        _world = new World(client, time, options ?? new WorldOptions());
        WorldParts.AddTo(_world, Vitess);
    }

    /// <summary>The topology and the tablets.</summary>
    public SimulatedVitess Vitess { get; } = new();

    /// <summary>What the containers have written; more can be written for them.</summary>
    public SimulatedLogs Logs => _world.Logs;

    /// <summary>What commands do that clients run in containers.</summary>
    public SimulatedCommands Commands { get; } = new();

    /// <summary>What listens at the ports of Pods.</summary>
    public SimulatedPorts Ports { get; } = new();

    /// <summary>Looks at all Pods and claims again, after a fault that a hook of <see cref="WorldFaults"/> tells of has come or gone.</summary>
    public void Reconsider() => _world.Reconsider();

    /// <summary>A node is lost: its kubelet stops, so that nothing that it reported changes any more, and what ran on it is gone.</summary>
    /// <remarks>As in a real cluster its Pods are marked as not ready at once, deleted after five minutes, and then stay in Terminating.</remarks>
    /// <param name="node">Name of the node.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public Task LoseNodeAsync(string node, CancellationToken cancellationToken = default) => LostNode.LoseAsync(_world, node, cancellationToken);

    /// <summary>Whether there is something to do now. May be called by any thread.</summary>
    public bool HasWork => _world.Queue.HasWaiting;

    /// <summary>Reads what is in the API server, and follows it from then on.</summary>
    /// <param name="cancellationToken">Keeps it from starting; what has started ends with <see cref="DisposeAsync"/>.</param>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_world.Options.Profile == WorldProfile.Cluster)
        {
            await DefaultStorage.CreateAsync(_world, cancellationToken).ConfigureAwait(false);
        }

        _world.Objects.Start(_stop.Token);
    }

    /// <summary>Does what there is to do at the present time of the clock.</summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>Whether there was anything.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        var any = false;
        while (_world.Queue.TryTake(out var controller, out var key))
        {
            any = true;
            await controller.ReconcileSafelyAsync(key, cancellationToken).ConfigureAwait(false);
        }

        return any;
    }

    /// <summary>Starts, and then works whenever something has changed or is due, until stopped. Sleeps in between.</summary>
    /// <param name="stop">Ends the run.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
        _world.Queue.Added = () => wake.Writer.TryWrite(true);
        try
        {
            await StartAsync(stop).ConfigureAwait(false);
            do
            {
                await StepAsync(stop).ConfigureAwait(false);
            }
            while (await wake.Reader.ReadAsync(stop).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _world.Objects.StopAsync().ConfigureAwait(false);
        _world.Queue.Clear();
        _stop.Dispose();
    }
}
