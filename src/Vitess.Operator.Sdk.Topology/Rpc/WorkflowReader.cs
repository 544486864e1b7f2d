using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Describes the workflows of a target keyspace: as the control daemon tells, or as the primaries of the shards do.</summary>
internal sealed class WorkflowReader(ITopologyStore topology, TabletManager tablets, VtctldClient? vtctld, TimeProvider time)
{
    public async Task<IReadOnlyList<Workflow>> ReadAsync(string keyspace, CancellationToken cancellationToken)
    {
        if (vtctld is null)
        {
            return await FromPrimariesAsync(keyspace, cancellationToken).ConfigureAwait(false);
        }

        var response = await vtctld.GetWorkflowsAsync(new() { Keyspace = keyspace }, null, cancellationToken).ConfigureAwait(false);
        return [.. response.Workflows.Select(Read)];
    }

    private static Workflow Read(Protos.VtctlData.Workflow workflow) => new()
    {
        Name = workflow.Name,
        SourceKeyspace = workflow.Source?.Keyspace ?? string.Empty,
        SourceShards = [.. workflow.Source?.Shards ?? []],
        TargetKeyspace = workflow.Target?.Keyspace ?? string.Empty,
        TargetShards = [.. workflow.Target?.Shards ?? []],
        MaxReplicationLagSeconds = workflow.MaxVReplicationLag,
        Streams =
        [
            .. workflow.ShardStreams.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => entry.Value.Streams).Select(stream =>
                new WorkflowStream(stream.Shard, WorkflowRow.StateOf(stream.State, stream.Message, stream.CopyStates.Count > 0), stream.Message)),
        ],
    };

    private async Task<IReadOnlyList<Workflow>> FromPrimariesAsync(string keyspace, CancellationToken cancellationToken)
    {
        var shards = await topology.GetShardNamesAsync(keyspace, cancellationToken).ConfigureAwait(false);
        if (shards.Count == 0)
        {
            throw new VitessCommandException("GetWorkflows", $"no shards found in keyspace {keyspace}");
        }

        var sidecar = (await topology.ReadAsync(TopologyPaths.Keyspace(keyspace), cancellationToken).ConfigureAwait(false)).Value.SidecarDbName;
        var rows = new List<WorkflowRow>();
        foreach (var shard in shards)
        {
            rows.AddRange(await RowsAsync(keyspace, shard, sidecar.Length > 0 ? sidecar : "_vt", cancellationToken).ConfigureAwait(false));
        }

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return [.. rows.GroupBy(row => row.Workflow, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Join(keyspace, [.. group], now))];
    }

    private async Task<IEnumerable<WorkflowRow>> RowsAsync(string keyspace, string shard, string sidecar, CancellationToken cancellationToken)
    {
        var record = (await topology.ReadAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false)).Value;
        if (record.PrimaryAlias is not { IsEmpty: false } alias)
        {
            throw new VitessCommandException("GetWorkflows", $"no primary found for shard {shard}");
        }

        var primary = (await topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;
        var client = tablets.Client(primary, "VReplicationExec");
        var name = sidecar.Replace("`", "``", StringComparison.Ordinal);
        var copying = await client.VReplicationExecAsync(new() { Query = $"select distinct vrepl_id from `{name}`.copy_state" }, null, cancellationToken).ConfigureAwait(false);
        var database = primary.DatabaseName.Replace("'", "''", StringComparison.Ordinal);
        var query = $"select id, workflow, source, state, message, time_updated from `{name}`.vreplication where db_name = '{database}' order by id";
        var streams = await client.VReplicationExecAsync(new() { Query = query }, null, cancellationToken).ConfigureAwait(false);
        var copied = QueryRows.Read(copying.Result).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        return QueryRows.Read(streams.Result).Where(row => row.Count == 6).Select(row => WorkflowRow.Read(shard, row, copied.Contains(row[0])));
    }

    private static Workflow Join(string keyspace, IReadOnlyList<WorkflowRow> rows, long now) => new()
    {
        Name = rows[0].Workflow,
        SourceKeyspace = rows[0].SourceKeyspace,
        SourceShards = [.. rows.Select(row => row.SourceShard).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        TargetKeyspace = keyspace,
        TargetShards = [.. rows.Select(row => row.TargetShard).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        MaxReplicationLagSeconds = Math.Max(0, rows.Max(row => now - row.TimeUpdated)),
        Streams = [.. rows.Select(row => new WorkflowStream(row.TargetShard, row.State, row.Message))],
    };
}
