using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Metrics;

public sealed class TopologyReachTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TopologyParameters One = new("etcd2", "etcd:2379", "/vitess/one/global");
    private static readonly TopologyParameters Two = new("etcd2", "etcd:2379", "/vitess/two/global");
    private readonly VirtualTime _time = new();
    private readonly TopologyReach _reach;

    public TopologyReachTests() => _reach = new(_time, TimeSpan.FromSeconds(5));

    [Fact]
    public void Failures_CountFromTheFirstInARow_UntilItIsReached()
    {
        _reach.Reached(One);
        _time.Advance(Minute);
        _reach.Failed(One, TopologyErrorKind.Timeout);
        _time.Advance(Minute);
        _reach.Failed(One, TopologyErrorKind.Interrupted);
        _reach.All.ShouldBe([new(One, 2 * Minute, Minute, 2, TopologyErrorKind.Interrupted)]);

        _reach.Reached(One);
        _reach.All.ShouldBe([new(One, TimeSpan.Zero, null, 0, null)]);
    }

    [Fact]
    public void Topologies_StandForThemselves_InOrder()
    {
        _reach.Failed(Two, TopologyErrorKind.Timeout);
        _reach.Reached(One);

        _reach.All.Select(topology => (topology.Parameters, topology.FailingFor)).ShouldBe([(One, null), (Two, TimeSpan.Zero)]);
    }

    [Fact]
    public void WhatIsNotTriedAnyMore_IsForgotten()
    {
        _reach.Failed(One, TopologyErrorKind.Timeout);
        _reach.Reached(Two);
        _time.Advance(2 * Minute);
        _reach.All.Count.ShouldBe(2);
        _time.Advance(Minute);
        _reach.All.Single().Parameters.ShouldBe(Two);
        _time.Advance(60 * Minute);
        _reach.All.ShouldBeEmpty();
    }
}
