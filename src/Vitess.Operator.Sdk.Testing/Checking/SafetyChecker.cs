using System.Diagnostics;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>
/// Looks at every write that a program makes, right after it was carried out, and notes those that break a <see cref="SafetyInvariant"/>.
/// </summary>
/// <remarks>
/// Which controller of a program writes is known from the activity that its pass runs in, as controllers of this SDK start one; for programs
/// that start none, <see cref="SafetyInvariant.OneWriterPerField"/> has nothing to look at.
/// </remarks>
public sealed class SafetyChecker : IDisposable
{
    private const string Activities = "Vitess.Operator.Sdk.Kubernetes";
    private readonly VitessTestCluster _cluster;
    private readonly List<SafetyViolation> _violations = [];
    private readonly DownPods _down;
    private readonly TopologyView _topology;
    private readonly IReadOnlyList<SafetyRule> _rules;
    private readonly ActivityListener _listener;

    /// <summary>Makes a checker for the programs that get their handler from it.</summary>
    /// <param name="cluster">The cluster that the programs write to.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    public SafetyChecker(VitessTestCluster cluster, SafetyCheckerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var chosen = options ?? new SafetyCheckerOptions();
        _cluster = cluster;
        var view = new StoreView(cluster.Server.Parts.State.Store);
        _topology = new TopologyView(cluster.World.Vitess.Topology);
        _down = new DownPods(view, chosen.DownPods);
        _rules =
        [
            new OnePodDownRule(view, _down),
            new PrimaryKeptRule(view, _topology),
            new WritesAcknowledgedRule(view, _topology),
            new LastCopyKeptRule(view, _topology),
            new IdentityCheckedRule(),
            new LeaderOnlyRule(view, chosen, cluster.Clock),
            new OneWriterPerFieldRule(),
        ];
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Activities,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The writes that were not safe, in order.</summary>
    public IReadOnlyList<SafetyViolation> Violations => _violations;

    /// <summary>How many writes were looked at.</summary>
    public int Checked { get; private set; }

    /// <summary>The Pods that the program has taken down and that are not back yet; another checker can go on from there.</summary>
    public IReadOnlyCollection<NamespacedName> DownPods => _down.Names;

    /// <summary>Makes a handler for the HTTP client of a program; its writes go to the cluster, and are looked at.</summary>
    public HttpMessageHandler CreateHandler() => new SafetyHandler(_cluster, Check);

    /// <summary>Fails when a write was not safe.</summary>
    /// <exception cref="SafetyException">There was one.</exception>
    public void ThrowIfViolated()
    {
        if (_violations.Count > 0)
        {
            throw new SafetyException([.. _violations]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _topology.Dispose();
        _down.Dispose();
    }

    private void Check(SafetyWrite write)
    {
        Checked++;
        foreach (var rule in _rules)
        {
            foreach (var message in rule.Check(write))
            {
                _violations.Add(new SafetyViolation(rule.Invariant, _cluster.Clock.Elapsed, write.ToString(), message));
            }
        }
    }
}
