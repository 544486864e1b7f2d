using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The informers of a program: one for each kind, started together.</summary>
public sealed class InformerSet
{
    private readonly IObjectClient _client;
    private readonly InformerOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<double> _jitter;
    private readonly ILogger _logger;
    private readonly RecentTrees? _recent;
    private readonly Lock _lock = new();
    private readonly Dictionary<ResourceKind, Informer> _informers = [];
    private readonly List<Informer> _inOrder = [];
    private int _started;

    /// <summary>Creates an empty set.</summary>
    /// <param name="client">Reads from the server.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="time">The clock; null means the system's.</param>
    /// <param name="jitter">Gives numbers from 0 to 1 that spread waits; null gives always 0.5.</param>
    /// <param name="logger">Takes log lines; null drops them.</param>
    public InformerSet(IObjectClient client, InformerOptions? options = null, TimeProvider? time = null, Func<double>? jitter = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _options = options ?? new();
        _time = time ?? TimeProvider.System;
        _jitter = Serialized(jitter ?? (() => 0.5));
        _logger = logger ?? NullLogger.Instance;
        _recent = _options.HeldTreeBytes > 0 ? new RecentTrees(_options.HeldTreeBytes) : null;
    }

    /// <summary>All informers, in the order in which they were asked for first.</summary>
    public IReadOnlyList<Informer> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _inOrder];
            }
        }
    }

    /// <summary>Whether every informer has listed once.</summary>
    public bool HasSynced => All.All(informer => informer.HasSynced);

    /// <summary>The informer of a kind, made when it is asked for first.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="InvalidOperationException">The set runs already and has no informer of this kind.</exception>
    public Informer Of(ResourceKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        lock (_lock)
        {
            if (_informers.TryGetValue(kind, out var present))
            {
                return present;
            }

            if (_started != 0)
            {
                throw new InvalidOperationException($"The informers run already; {kind} has to be asked for before.");
            }

            var informer = new Informer(_client, kind, _options, _time, _jitter, _logger, _recent);
            _informers.Add(kind, informer);
            _inOrder.Add(informer);
            return informer;
        }
    }

    /// <summary>The informer of a model type's kind.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public Informer Of<T>() => Of(ResourceKind.Of<T>());

    /// <summary>Runs all informers until cancelled. What can be done at once is done before this returns.</summary>
    /// <param name="cancellationToken">Stops them.</param>
    /// <exception cref="InvalidOperationException">The set runs already.</exception>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException("The informers run already.");
        }

        return Task.WhenAll(All.Select(informer => informer.RunAsync(cancellationToken)).ToList());
    }

    private static Func<double> Serialized(Func<double> jitter)
    {
        var gate = new Lock();
        return () =>
        {
            lock (gate)
            {
                return jitter();
            }
        };
    }
}
