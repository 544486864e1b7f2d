using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>Makes a tablet the first primary of a shard that holds no data. Forgets all replication of its tablets.</summary>
internal sealed class ShardInitializer(ReparentShard shard, TabletAlias primary, TimeSpan wait, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await shard.ReadAsync(cancellationToken).ConfigureAwait(false);
        var elect = shard.Find(primary);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(shard.Tablets.Select(tablet => shard.Client(tablet).ResetReplicationAsync(new(), wait, cancellationToken))).ConfigureAwait(false);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        var position = (await shard.Client(elect).InitPrimaryAsync(new() { SemiSync = shard.Durability.SemiSync }, wait, cancellationToken).ConfigureAwait(false)).Position;
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        await FollowAsync(elect, position, cancellationToken).ConfigureAwait(false);
        await CreateDatabaseAsync(elect, cancellationToken).ConfigureAwait(false);
    }

    private async Task FollowAsync(TabletRecord elect, string position, CancellationToken cancellationToken)
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        Task replicas = Task.WhenAll(shard.Others(elect).Select(tablet =>
        {
            var request = new Protos.TabletManagerData.InitReplicaRequest
            {
                Parent = Values.Write(elect.Alias),
                ReplicationPosition = position,
                TimeCreatedNs = now,
                SemiSync = shard.Durability.MayAcknowledge(elect, tablet),
            };
            return shard.Client(tablet).InitReplicaAsync(request, wait, cancellationToken);
        }));
        try
        {
            var row = new Protos.TabletManagerData.PopulateReparentJournalRequest
            {
                TimeCreatedNs = now,
                ActionName = "InitShardPrimary",
                PrimaryAlias = Values.Write(elect.Alias),
                ReplicationPosition = position,
            };
            await shard.Client(elect).PopulateReparentJournalAsync(row, wait, cancellationToken).ConfigureAwait(false);
            await shard.WritePrimaryAsync(elect.Alias, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await replicas.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await replicas.ConfigureAwait(false);
    }

    private async Task CreateDatabaseAsync(TabletRecord elect, CancellationToken cancellationToken)
    {
        var name = elect.DatabaseName.Replace("`", "``", StringComparison.Ordinal);
        var statement = new Protos.TabletManagerData.ExecuteFetchAsDbaRequest
        {
            Query = Google.Protobuf.ByteString.CopyFromUtf8($"CREATE DATABASE IF NOT EXISTS `{name}`"),
            MaxRows = 1,
            ReloadSchema = true,
        };
        await shard.Client(elect).ExecuteFetchAsDbaAsync(statement, wait, cancellationToken).ConfigureAwait(false);
        await new Followers(shard, elect, 0, wait).RefreshPrimaryAsync(cancellationToken).ConfigureAwait(false);
    }
}
