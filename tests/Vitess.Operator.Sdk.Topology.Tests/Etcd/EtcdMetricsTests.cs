using dotnet_etcd.interfaces;
using Etcdserverpb;
using Grpc.Core;
using NSubstitute;
using TestSupport;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>What the pool counts, with a client that answers or does not, and a clock that stands still.</summary>
public sealed class EtcdMetricsTests : IDisposable
{
    private readonly MetricRecorder _recorder = new();
    private readonly StoppedTime _time = new();
    private readonly IEtcdClient _client = Substitute.For<IEtcdClient>();
    private bool _answers = true;

    public EtcdMetricsTests() => _client.GetAsync(Arg.Any<RangeRequest>(), cancellationToken: Arg.Any<CancellationToken>())
        .Returns(_ => _answers ? Task.FromResult(new RangeResponse()) : Task.FromException<RangeResponse>(new RpcException(new(StatusCode.Unavailable, "down"))));

    public void Dispose()
    {
        _recorder.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task Connection_IsCountedFromTheFirstRequestToItsIdleEnd()
    {
        await using var pool = Pool();
        using (await BorrowAsync(pool))
        {
            ShouldHave(1, "vitess_operator_toposerver_cache_misses{}", "vitess.operator.topology.connection.requests{cache=miss}");
            ShouldHave(1, "vitess_operator_toposerver_connect_successes{}", "vitess_operator_toposerver_connect_latency_seconds{}", "vitess.operator.topology.connect.duration{result=success}");
            using var second = await BorrowAsync(pool);
            ShouldHave(1, "vitess_operator_toposerver_cache_hits{}", "vitess.operator.topology.connection.requests{cache=hit}");
            ShouldHave(1, "vitess_operator_toposerver_conn_count{conn_state=active}", "vitess.operator.topology.connections{state=active}");
            ShouldHave(2, "vitess_operator_toposerver_conn_ref_count{conn_state=active}", "vitess.operator.topology.connection.uses{state=active}");
        }

        ShouldHave(0, "vitess_operator_toposerver_conn_ref_count{conn_state=active}");
        await pool.CheckAllAsync();
        ShouldHave(1, "vitess_operator_toposerver_check_successes{}", "vitess.operator.topology.checks{result=success}");

        _time.Now += TimeSpan.FromMinutes(1);
        await pool.CheckAllAsync();
        ShouldHave(1, "vitess_operator_toposerver_disconnects{reason=idle}", "vitess.operator.topology.disconnects{reason=idle}");
        ShouldHave(0, "vitess_operator_toposerver_conn_count{conn_state=active}", "vitess_operator_toposerver_conn_count{conn_state=dead}");
    }

    [Fact]
    public async Task DeadConnection_IsCountedAsDead_UntilItsUserReturnsIt()
    {
        await using var pool = Pool();
        var loan = await BorrowAsync(pool);
        _answers = false;
        await pool.CheckAllAsync();
        ShouldHave(1, "vitess_operator_toposerver_check_errors{}", "vitess.operator.topology.checks{result=error}");
        ShouldHave(1, "vitess_operator_toposerver_disconnects{reason=dead}", "vitess.operator.topology.disconnects{reason=dead}");
        ShouldHave(0, "vitess_operator_toposerver_conn_count{conn_state=active}", "vitess_operator_toposerver_conn_ref_count{conn_state=active}");
        ShouldHave(1, "vitess_operator_toposerver_conn_count{conn_state=dead}", "vitess_operator_toposerver_conn_ref_count{conn_state=dead}");

        loan.Dispose();
        ShouldHave(0, "vitess_operator_toposerver_conn_count{conn_state=dead}", "vitess_operator_toposerver_conn_ref_count{conn_state=dead}");
    }

    [Fact]
    public async Task ServerThatDoesNotAnswer_IsAConnectError()
    {
        _answers = false;
        await using var pool = Pool();
        await Should.ThrowAsync<TopologyException>(() => BorrowAsync(pool));

        ShouldHave(1, "vitess_operator_toposerver_connect_errors{}", "vitess_operator_toposerver_connect_latency_seconds{}", "vitess.operator.topology.connect.duration{result=error}");
        ShouldHave(0, "vitess_operator_toposerver_conn_ref_count{conn_state=active}");
    }

    private EtcdPool Pool() => new(new(), _time, _ => _client);

    private static Task<EtcdLoan> BorrowAsync(EtcdPool pool) => pool.BorrowAliveAsync("etcd:2379", TestContext.Current.CancellationToken);

    private void ShouldHave(double value, params ReadOnlySpan<string> metrics)
    {
        foreach (var metric in metrics)
        {
            _recorder.Sums.GetValueOrDefault(metric, 0).ShouldBe(value, $"{metric} in\n{string.Join("\n", _recorder.Sums.Keys)}");
        }
    }

    /// <summary>A clock that is set by hand and never fires a timer.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.UtcTicks;

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => Substitute.For<ITimer>();
    }
}
