using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Shards;

public sealed class ShardWatchesTests : IAsyncDisposable
{
    private static readonly TopologyParameters One = new("etcd2", "one:2379", "/vitess/one/global");
    private static readonly TopologyParameters Two = new("etcd2", "two:2379", "/vitess/two/global");
    private readonly InMemoryTopology _topology = new();
    private readonly VirtualTime _time = new();
    private readonly CountingConnector _connector;
    private readonly List<string> _changed = [];
    private readonly ShardWatches _watches;

    public ShardWatchesTests()
    {
        _connector = new(_topology);
        _watches = new(_connector, _time, name => _changed.Add(name.Name), NullLogger.Instance);
    }

    public ValueTask DisposeAsync() => _watches.DisposeAsync();

    [Fact]
    public async Task OfAThousandShards_TheOneThatChanged_IsTold_ByOneWatch()
    {
        for (var number = 0; number < 1000; number++)
        {
            await WriteAsync(One, Name(number), primary: 1);
            await ReadAsync(One, Name(number));
        }

        await WriteAsync(One, Name(723), primary: 2);

        _changed.ShouldBe([Name(723)]);
        (_connector.Opened, _watches.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task WhatNoStatusShows_IsNoNews_NorIsWhatAPassHasReadAlready()
    {
        await WriteAsync(One, "a", primary: 1);
        await ReadAsync(One, "a");
        await WriteAsync(One, "a", primary: 1, term: 9);
        _changed.ShouldBeEmpty("only its term changed");

        await WriteAsync(One, "a", primary: 2);
        _changed.ShouldBe(["a"]);
        await ReadAsync(One, "a");
        _changed.ShouldBe(["a"], "the pass read it");
        await WriteAsync(One, "a", primary: 2, serving: false);
        _changed.ShouldBe(["a", "a"]);
    }

    [Fact]
    public async Task ChangeThatOvertakesAPass_IsToldWhenThePassHasReadTheOldRecord()
    {
        await WriteAsync(One, "a", primary: 1);
        await WriteAsync(One, "b", primary: 1);
        await ReadAsync(One, "b");
        var old = await RecordAsync(One, "a");
        await WriteAsync(One, "a", primary: 2);
        _changed.ShouldBeEmpty();

        _watches.Read(One, "ks", "a", new("ns", "a"), old);

        _changed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task WatchThatLagsBehindAPass_TellsNothingNew()
    {
        await WriteAsync(One, "a", primary: 1);
        var now = (await RecordAsync(One, "a"))!.Value;
        _watches.Read(One, "ks", "a", new("ns", "a"), new(now.Value with { PrimaryAlias = new TabletAlias("zone1", 3) }, now.Version + 2));

        await WriteAsync(One, "a", primary: 2);

        _changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task ShardsOfSeveralClusters_ThatShareATopology_AreAllTold()
    {
        await WriteAsync(One, "a", primary: 1);
        var record = await RecordAsync(One, "a");
        _watches.Read(One, "ks", "a", new("east", "y"), record);
        _watches.Read(One, "ks", "a", new("east", "x"), record);

        await WriteAsync(One, "a", primary: 2);

        _changed.ShouldBe(["x", "y"]);
        _watches.Count.ShouldBe(1);
    }

    [Fact]
    public async Task EachTopology_HasOneWatch_AsLongAsAShardOfItIsKnown()
    {
        foreach (var (parameters, shard) in new[] { (One, "a"), (One, "b"), (Two, "c") })
        {
            await WriteAsync(parameters, shard, primary: 1);
            await ReadAsync(parameters, shard);
        }

        (_connector.Opened, _watches.Count).ShouldBe((2, 2));
        _watches.Forget(new("ns", "a"));
        _watches.Count.ShouldBe(2);
        _watches.Forget(new("ns", "b"));
        _watches.Count.ShouldBe(1);
        _connector.Closed.ShouldBe(1);
        await WriteAsync(One, "b", primary: 2);
        _changed.ShouldBeEmpty();

        await WriteAsync(One, "c", primary: 1);
        await ReadAsync(One, "c");
        _watches.Count.ShouldBe(1, "it moved: the one watch ended, the other one began");
        _connector.Closed.ShouldBe(2);
    }

    [Fact]
    public async Task BrokenWatch_IsBegunAnewByALaterPass_AndTellsWhatChangedMeanwhile()
    {
        await WriteAsync(One, "a", primary: 1);
        await WriteAsync(One, "b", primary: 1);
        await ReadAsync(One, "a");
        await ReadAsync(One, "b");
        _connector.Break();
        _watches.Count.ShouldBe(0);
        await WriteAsync(One, "b", primary: 2);
        await ReadAsync(One, "a");
        _watches.Count.ShouldBe(0, "not at once");
        _changed.ShouldBeEmpty();

        _time.Advance(TimeSpan.FromSeconds(10));
        await ReadAsync(One, "a");

        _watches.Count.ShouldBe(1);
        _changed.ShouldBe(["b"]);
    }

    [Fact]
    public async Task TopologyWithoutWatches_OrOutOfReach_IsLeftToPeriodicPasses()
    {
        await WriteAsync(One, "a", primary: 1);
        var record = await RecordAsync(One, "a");
        _connector.HasWatches = false;
        _watches.Read(Two, "ks", "a", new("ns", "other"), record);
        _topology.IsReachable = _ => false;

        _watches.Read(One, "ks", "a", new("ns", "a"), record);

        _watches.Count.ShouldBe(0);
        _changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task End_EndsAllWatches()
    {
        await WriteAsync(One, "a", primary: 1);
        await ReadAsync(One, "a");
        await _watches.DisposeAsync();

        await WriteAsync(One, "a", primary: 2);
        await ReadAsync(One, "a");

        (_connector.Opened, _connector.Closed, _changed.Count).ShouldBe((1, 1, 0));
    }

    private static string Name(int number) => number.ToString("x3", CultureInfo.InvariantCulture);

    private Task<long> WriteAsync(TopologyParameters parameters, string shard, uint primary, bool serving = true, int term = 1) => _topology.Open(parameters).UpdateAsync(
        TopologyPaths.Shard("ks", shard),
        new ShardRecord { PrimaryAlias = new TabletAlias("zone1", primary), IsPrimaryServing = serving, PrimaryTermStartTime = DateTimeOffset.UnixEpoch.AddSeconds(term) },
        null);

    private async Task<Versioned<ShardRecord>?> RecordAsync(TopologyParameters parameters, string shard) =>
        await _topology.Open(parameters).ReadAsync(TopologyPaths.Shard("ks", shard));

    private async Task ReadAsync(TopologyParameters parameters, string shard) => _watches.Read(parameters, "ks", shard, new("ns", shard), await RecordAsync(parameters, shard));
}
