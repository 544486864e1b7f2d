using dotnet_etcd.interfaces;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>What the original's pool of connections does wrong.</summary>
public sealed class PoolDefectTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly EtcdTopologyOptions Options = new()
    {
        ConnectTimeout = TimeSpan.FromHours(1),
        LivenessInterval = TimeSpan.FromHours(1),
        LivenessTimeout = TimeSpan.FromHours(1),
        IdleTimeout = TimeSpan.Zero,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D32_ACheckThatHangs_HoldsUpNobodyElse()
    {
        var (hanging, answering) = (StubbedEtcd.Create(answers: false), StubbedEtcd.Create(answers: true));
        await using var pool = Pool(address => address == "hanging" ? hanging : address == "answering" ? answering : StubbedEtcd.Create(answers: true));
        using var held = await pool.BorrowAliveAsync("answering", Cancellation);
        using var waiting = pool.Borrow("hanging");
        var round = pool.CheckAllAsync();
        await hanging.Asked.Task.WaitAsync(Patience, Cancellation);

        using (await pool.BorrowAliveAsync("answering", Cancellation).WaitAsync(Patience, Cancellation))
        using (await pool.BorrowAliveAsync("another", Cancellation).WaitAsync(Patience, Cancellation))
        {
            round.IsCompleted.ShouldBeFalse("the check still hangs");
        }

        hanging.Answer.SetResult(new());
        await round.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task D32_AConnectionThatNobodyWaitsForAnyMore_IsClosed_ThoughItNeverAnswered()
    {
        var hanging = StubbedEtcd.Create(answers: false);
        await using var pool = Pool(_ => hanging);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var borrowing = pool.BorrowAliveAsync("hanging", impatient.Token);
        await hanging.Asked.Task.WaitAsync(Patience, Cancellation);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => borrowing);

        await pool.CheckAllAsync().WaitAsync(Patience, Cancellation);

        pool.Count.ShouldBe(0);
        hanging.Closed.ShouldBe(1);
        hanging.Answer.SetResult(new());
    }

    private static EtcdPool Pool(Func<string, StubbedEtcd> connect) => new(Options, TimeProvider.System, address => (IEtcdClient)(object)connect(address));
}
