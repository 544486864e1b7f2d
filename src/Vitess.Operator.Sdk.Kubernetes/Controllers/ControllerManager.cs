using k8s;
using k8s.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Runs controllers over shared informers: hosted, with workers, or pumped by the caller.</summary>
/// <remarks>
/// Pumped, nothing runs by itself: informers go on when their stream gets data or the clock's timers fire, both on the caller's stack, and
/// passes are made in <see cref="PumpAsync"/> one after the other: controllers in turn in the order in which they were added, each for the keys that
/// are ready when its turn comes. The same input gives the same order of calls every time, provided that the transport and the reconcilers complete
/// what they do before they return.
/// </remarks>
public sealed class ControllerManager : IAsyncDisposable
{
    private const int MostPasses = 100_000;
    private readonly ControllerManagerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly Func<double> _jitter;
    private readonly List<Controller> _controllers = [];
    private readonly CancellationTokenSource _disposed = new();
    private readonly ControllerGauges _gauges;
    private Task _informing = Task.CompletedTask;

    /// <summary>Creates a manager without controllers.</summary>
    /// <param name="client">Reads from the server, and writes events.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="time">The clock; null means the system's.</param>
    /// <param name="loggers">Take log lines; null drops them.</param>
    public ControllerManager(IObjectClient client, ControllerManagerOptions? options = null, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _options = options ?? new();
        _time = time ?? TimeProvider.System;
        _loggers = loggers ?? NullLoggerFactory.Instance;
        _jitter = _options.Jitter ?? SystemJitter.Next;
        Events = new(client, _options.Events, _time, _loggers.CreateLogger<EventRecorder>());
        Informers = new(client, _options.Informers, _time, _jitter, _loggers.CreateLogger<Informer>());
        _gauges = new(() => _controllers);
    }

    /// <summary>The shared informers.</summary>
    public InformerSet Informers { get; }

    /// <summary>Takes events; pumping writes them at its end, a hosted run as they come.</summary>
    public EventRecorder Events { get; }

    /// <summary>The controllers, in the order in which they were added.</summary>
    public IReadOnlyList<Controller> Controllers => _controllers;

    /// <summary>Whether all informers have listed once.</summary>
    public bool HasSynced => Informers.HasSynced;

    /// <summary>How long until a delayed or periodic pass is due, or events that were put off; null when nothing is.</summary>
    public TimeSpan? UntilNext => _controllers.Select(controller => controller.UntilNext).Append(Events.UntilNext).Where(next => next is not null).DefaultIfEmpty().Min();

    /// <summary>How watches and queues stand now, for health checks.</summary>
    public RuntimeHealth Health => new(
        HasSynced, [.. Informers.All.Select(informer => new WatchHealth(informer.Kind, informer.State, informer.SinceContact))], [.. _controllers.Select(controller => controller.Health)]);

    /// <summary>Adds a controller. Before the manager runs.</summary>
    /// <param name="options">The controller's settings.</param>
    /// <param name="reconciler">Makes the passes.</param>
    public Controller Add(ControllerOptions options, IReconciler reconciler)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(reconciler);
        var controller = new Controller(options, reconciler, Informers, _time, _jitter, _loggers.CreateLogger(options.Name));
        _controllers.Add(controller);
        return controller;
    }

    /// <summary>Adds a controller for a typed object. Before the manager runs.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="options">The controller's settings; their kind has to be that of the type.</param>
    /// <param name="reconciler">Makes the passes.</param>
    public Controller Add<T>(ControllerOptions options, IReconciler<T> reconciler)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(reconciler);
        return Add(options, new TypedReconciler<T>(Informers.Of(options.Kind).Store, reconciler));
    }

    /// <summary>Starts the informers on the caller's stack, for pumping.</summary>
    /// <exception cref="InvalidOperationException">The manager runs already.</exception>
    public void Start() => WithoutContext(() => _informing = Informers.RunAsync(_disposed.Token));

    /// <summary>Makes passes until no key is ready.</summary>
    /// <param name="mostPasses">When to give up because passes call for each other without end.</param>
    /// <param name="cancellationToken">Ends the passes.</param>
    /// <exception cref="InvalidOperationException">There were more passes than allowed.</exception>
    public Task<PumpResult> PumpAsync(int mostPasses = MostPasses, CancellationToken cancellationToken = default)
    {
        Task<PumpResult>? pumping = null;
        WithoutContext(() => pumping = PumpCoreAsync(mostPasses, cancellationToken));
        return pumping!;
    }

    /// <summary>Runs informers and workers.</summary>
    /// <param name="stop">Ends the run; passes that are under way may go on for <see cref="ControllerManagerOptions.ShutdownGrace"/>.</param>
    /// <param name="abort">Ends the run and all passes at once, as when the lead is lost.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort = default)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, abort, _disposed.Token);
        using var grace = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var aborting = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, abort);
        await using var registration = stopping.Token.Register(() => grace.CancelAfter(_options.ShutdownGrace)).ConfigureAwait(false);
        _informing = Task.Run(() => Informers.RunAsync(stopping.Token), CancellationToken.None);
        using var working = CancellationTokenSource.CreateLinkedTokenSource(aborting.Token);
        var writing = Task.Run(() => Events.RunAsync(working.Token), CancellationToken.None);
        await Task.WhenAll(_controllers.Select(controller => RunAsync(controller, stopping.Token, aborting.Token))).ConfigureAwait(false);
        await working.CancelAsync().ConfigureAwait(false);
        await writing.ConfigureAwait(false);
        await _informing.ConfigureAwait(false);
    }

    /// <summary>Stops the informers and gives up all waiting keys.</summary>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync().ConfigureAwait(false);
        await _informing.ConfigureAwait(false);
        _gauges.Dispose();
        foreach (var controller in _controllers)
        {
            controller.Dispose();
        }

        Events.Dispose();
        _disposed.Dispose();
    }

    // An awaiting context would take continuations off the caller's stack.
    private static void WithoutContext(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private async Task<PumpResult> PumpCoreAsync(int mostPasses, CancellationToken cancellationToken)
    {
        var passes = 0;
        bool isBusy;
        do
        {
            isBusy = false;
            foreach (var controller in _controllers)
            {
                // What becomes ready meanwhile waits for the next turn: so an object that many others call for gets one pass for all of them.
                var ready = controller.HasSynced ? controller.Queue.ReadyCount : 0;
                while (ready-- > 0 && await controller.TryPassAsync(cancellationToken).ConfigureAwait(false))
                {
                    isBusy = true;
                    passes++;
                }
            }

            if (passes > mostPasses)
            {
                throw new InvalidOperationException($"More than {mostPasses} passes without coming to rest; ready: {Ready()}.");
            }
        }
        while (isBusy && !cancellationToken.IsCancellationRequested);
        await Events.FlushAsync(cancellationToken).ConfigureAwait(false);
        return new(passes, UntilNext);
    }

    private string Ready() => string.Join(", ", _controllers.Where(controller => controller.Queue.ReadyCount > 0).Select(controller => $"{controller.Name} {controller.Queue.ReadyCount}"));

    private async Task RunAsync(Controller controller, CancellationToken stop, CancellationToken abort)
    {
        try
        {
            await Task.WhenAll(Informers.All.Select(informer => informer.Synced)).WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        ControllerLog.Started(_loggers.CreateLogger(controller.Name), controller.Name, controller.Workers);
        await Task.WhenAll(Enumerable.Range(0, controller.Workers).Select(_ => Task.Run(() => controller.WorkAsync(stop, abort), CancellationToken.None))).ConfigureAwait(false);
    }
}
