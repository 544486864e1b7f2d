using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Checking;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Safety;

/// <summary>An engine behind a Lease, as a service runs it; it is stepped even after it has lost the lead, as a process that hangs may go on.</summary>
internal sealed class LeadingEngine : ISimulatedProgram
{
    private readonly HttpClient _http;
    private readonly TaskCompletionSource _stop = new();
    private readonly LeaderElector _elector;
    private readonly Task _leading;
    private VitessEngine? _engine;
    private CancellationToken _lost;

    public LeadingEngine(VitessTestCluster cluster, NamespacedName lease, string name)
    {
        Checker = new SafetyChecker(cluster, new SafetyCheckerOptions { Lease = lease, Identity = name });
        _http = new HttpClient(new LeaseGate(() => IsCutOff, Checker.CreateHandler())) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new KubernetesObjectClient(_http, cluster.BaseUri, null, new KubernetesObjectClientOptions { FieldManager = "vitess-operator" }, cluster.Clock);
        _elector = new LeaderElector(client, new LeaderElectionOptions(lease, name), cluster.Clock, () => 0);
        _leading = _elector.RunAsync(lost =>
        {
            _lost = lost;
            _engine = new VitessEngine(new GuardedObjectClient(client, lost), cluster.World.Vitess, EngineProgram.DefaultOptions(cluster), cluster.Clock);
            _engine.Start();
            return _stop.Task;
        });
    }

    public SafetyChecker Checker { get; }

    public bool IsLeader => _elector.IsLeader && !_lost.IsCancellationRequested;

    /// <summary>Whether requests about the Lease find nobody.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Passes since the lead was lost.</summary>
    public int PassesWithoutLead { get; private set; }

    public async Task<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        if (_engine is null)
        {
            return false;
        }

        var passes = (await _engine.PumpAsync(cancellationToken: cancellationToken)).Passes;
        PassesWithoutLead += _lost.IsCancellationRequested ? passes : 0;
        return passes > 0;
    }

    public async ValueTask DisposeAsync()
    {
        _stop.TrySetResult();
        await _leading;
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }

        _http.Dispose();
        Checker.Dispose();
    }
}
