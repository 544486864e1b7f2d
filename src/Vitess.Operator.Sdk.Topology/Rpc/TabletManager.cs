using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Protos.ReplicationData;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Calls tablets over gRPC, each at the address in its record.</summary>
/// <param name="channels">Connections; not disposed here.</param>
public sealed class TabletManager(VitessChannels channels) : ITabletManager
{
    /// <summary>A client of one tablet.</summary>
    /// <param name="tablet">Record of the tablet.</param>
    /// <param name="method">Name of the call that is about to be made, for the error.</param>
    /// <exception cref="TabletException">The record says that the tablet is stopped, or has no address.</exception>
    public TabletManagerClient Client(TabletRecord tablet, string method = "dial")
    {
        ArgumentNullException.ThrowIfNull(tablet);
        if (tablet.ShutdownTime is not null)
        {
            throw new TabletException(tablet.Alias, method, "tablet is shutdown");
        }

        var port = tablet.PortMap.GetValueOrDefault("grpc");
        return tablet.Hostname.Length > 0 && port > 0
            ? new TabletManagerClient(channels, tablet.Alias, HostPort.Join(tablet.Hostname, port))
            : throw new TabletException(tablet.Alias, method, "the record of the tablet names no host or no gRPC port");
    }

    /// <inheritdoc/>
    public async Task<Tablets.ReplicationStatus> GetReplicationStatusAsync(TabletRecord tablet, CancellationToken cancellationToken = default)
    {
        var response = await Client(tablet, "ReplicationStatus").ReplicationStatusAsync(new(), null, cancellationToken).ConfigureAwait(false);
        return Read(response.Status ?? new());
    }

    /// <inheritdoc/>
    public async Task<string> GetPrimaryPositionAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        (await Client(tablet, "PrimaryPosition").PrimaryPositionAsync(new(), null, cancellationToken).ConfigureAwait(false)).Position;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<string?>>> ExecuteFetchAsDbaAsync(
        TabletRecord tablet, string query, string database = "", int maxRows = 10000, CancellationToken cancellationToken = default)
    {
        var request = new ExecuteFetchAsDbaRequest { Query = ByteString.CopyFromUtf8(query), DbName = database, MaxRows = (ulong)maxRows };
        var response = await Client(tablet, "ExecuteFetchAsDba").ExecuteFetchAsDbaAsync(request, null, cancellationToken).ConfigureAwait(false);
        return QueryRows.Read(response.Result);
    }

    /// <inheritdoc/>
    public async Task<string> PromoteReplicaAsync(TabletRecord tablet, bool semiSync, CancellationToken cancellationToken = default) =>
        (await Client(tablet, "PromoteReplica").PromoteReplicaAsync(new() { SemiSync = semiSync }, null, cancellationToken).ConfigureAwait(false)).Position;

    /// <inheritdoc/>
    public Task SetReplicationSourceAsync(TabletRecord tablet, ReplicationSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var request = new SetReplicationSourceRequest
        {
            Parent = Values.Write(source.Parent),
            SemiSync = source.SemiSync,
            ForceStartReplication = source.ForceStart,
            WaitPosition = source.WaitPosition,
        };
        return Client(tablet, "SetReplicationSource").SetReplicationSourceAsync(request, null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, long>> GetTableRowCountsAsync(TabletRecord tablet, CancellationToken cancellationToken = default)
    {
        var response = await Client(tablet, "GetSchema").GetSchemaAsync(new(), null, cancellationToken).ConfigureAwait(false);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in response.SchemaDefinition?.TableDefinitions ?? [])
        {
            counts[table.Name] = (long)table.RowCount;
        }

        return counts;
    }

    private static Tablets.ReplicationStatus Read(Status status) => new()
    {
        Position = status.Position,
        RelayLogPosition = status.RelayLogPosition,
        ReplicationLagSeconds = status.ReplicationLagSeconds,
    };
}
