using Vitess.Operator.Sdk.Topology.Protos.ReplicationData;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>Stops the tablets of a shard from taking transactions, so that what each of them has no longer changes.</summary>
internal sealed class ReplicationStop(ReparentShard shard, EmergencyReparent request, TimeProvider time)
{
    /// <summary>Stops all tablets that are not to be ignored.</summary>
    /// <returns>Those that could be stopped. One that hangs is not waited for: it may be the primary that is gone.</returns>
    /// <exception cref="Commands.VitessCommandException">So few answered that a primary among the others could still take writes.</exception>
    public async Task<List<StoppedReplica>> RunAsync(CancellationToken cancellationToken)
    {
        var asked = shard.Tablets.Where(tablet => !request.IgnoreReplicas.Contains(tablet.Alias)).ToList();
        var stopped = await AskAsync(asked, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var reached = stopped.Select(replica => replica.Tablet.Alias).ToHashSet();
        if (stopped.Count == 0 || (asked.Count - stopped.Count > 1 && !shard.Durability.HaveRevoked([.. shard.Tablets], reached)))
        {
            throw shard.Refuse($"could not reach sufficient tablets to guarantee safety: {stopped.Count} of {asked.Count} answered");
        }

        return stopped;
    }

    /// <summary>A failure is no answer: as long as there is one, all others are waited for.</summary>
    private async Task<List<StoppedReplica>> AskAsync(List<TabletRecord> asked, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ReparentShard.CallLimit, time);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var pending = asked.ConvertAll(tablet => (tablet.Alias, Answer: TryStopAsync(tablet, given.Token)));
        var stopped = new List<StoppedReplica>();
        while (pending.Count > 0 && !IsEnough())
        {
            await Task.WhenAny(pending.Select(call => call.Answer)).ConfigureAwait(false);
            foreach (var call in pending.Where(call => call.Answer.IsCompleted).ToList())
            {
                pending.Remove(call);
                stopped.AddRange(await call.Answer.ConfigureAwait(false) is { } replica ? [replica] : []);
            }
        }

        await given.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(pending.Select(call => call.Answer)).ConfigureAwait(false);   // what answers too late counts as not reached
        return [.. stopped.OrderBy(replica => replica.Tablet.Alias)];

        bool IsEnough() => !request.WaitForAllTablets
            && stopped.Count >= Math.Max(1, asked.Count - 1)
            && pending.TrueForAll(call => call.Alias != request.NewPrimary);
    }

    private async Task<StoppedReplica?> TryStopAsync(TabletRecord tablet, CancellationToken cancellationToken)
    {
        try
        {
            return await StopAsync(tablet, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TabletException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<StoppedReplica> StopAsync(TabletRecord tablet, CancellationToken cancellationToken)
    {
        var client = shard.Client(tablet);
        try
        {
            var stop = new Protos.TabletManagerData.StopReplicationAndGetStatusRequest { StopReplicationMode = StopReplicationMode.Iothreadonly };
            var after = (await client.StopReplicationAndGetStatusAsync(stop, ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false)).Status?.After ?? new();
            var received = after.RelayLogPosition.Length > 0 ? after.RelayLogPosition : after.Position;
            return new(tablet, received, after.RelayLogPosition, after.SourceUuid, after.BackupRunning);
        }
        catch (TabletException e) when (e.IsNotReplica)
        {
            var demoted = await client.DemotePrimaryAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
            return new(tablet, demoted.PrimaryStatus?.Position ?? string.Empty, string.Empty, SourceUuid: null, TakesBackup: false);
        }
    }
}
