using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tablets;

/// <summary>Calls to single tablets that the engine makes itself.</summary>
/// <remarks>
/// Each call goes to the address in the given record. Failures throw <see cref="TabletException"/>; cancellation by the caller's token
/// alone throws <see cref="OperationCanceledException"/>.
/// </remarks>
public interface ITabletManager
{
    /// <summary>Asks a replica how far it is.</summary>
    /// <param name="tablet">Tablet to ask.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TabletException"><see cref="TabletException.IsNotReplica"/> when it replicates from nobody.</exception>
    Task<ReplicationStatus> GetReplicationStatusAsync(TabletRecord tablet, CancellationToken cancellationToken = default);

    /// <summary>Asks a tablet for its executed position, whether it replicates or not.</summary>
    /// <param name="tablet">Tablet to ask.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<string> GetPrimaryPositionAsync(TabletRecord tablet, CancellationToken cancellationToken = default);

    /// <summary>Runs a statement as the database administrator.</summary>
    /// <param name="tablet">Tablet to run it on.</param>
    /// <param name="query">Statement.</param>
    /// <param name="database">Database to run it in; empty for none.</param>
    /// <param name="maxRows">More rows than this are an error.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Rows of text values; null stands for NULL.</returns>
    Task<IReadOnlyList<IReadOnlyList<string?>>> ExecuteFetchAsDbaAsync(
        TabletRecord tablet, string query, string database = "", int maxRows = 10000, CancellationToken cancellationToken = default);

    /// <summary>Makes a tablet the primary of its shard.</summary>
    /// <param name="tablet">Tablet to promote.</param>
    /// <param name="semiSync">Whether it must wait for acknowledgements of its replicas.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The position it was promoted at.</returns>
    Task<string> PromoteReplicaAsync(TabletRecord tablet, bool semiSync, CancellationToken cancellationToken = default);

    /// <summary>Points a tablet at the tablet it shall replicate from.</summary>
    /// <param name="tablet">Tablet that shall replicate.</param>
    /// <param name="source">What to replicate from and how.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SetReplicationSourceAsync(TabletRecord tablet, ReplicationSource source, CancellationToken cancellationToken = default);

    /// <summary>Asks a tablet for the approximate numbers of rows of its tables.</summary>
    /// <param name="tablet">Tablet to ask.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Rows by table.</returns>
    Task<IReadOnlyDictionary<string, long>> GetTableRowCountsAsync(TabletRecord tablet, CancellationToken cancellationToken = default);
}
