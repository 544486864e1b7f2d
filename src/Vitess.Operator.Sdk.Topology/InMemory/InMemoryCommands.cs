using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Commands on an <see cref="InMemoryTopology"/>. Reparenting changes the records as the tablets would.</summary>
/// <param name="world">Topology to work on.</param>
/// <param name="parameters">Where the global topology lives.</param>
public class InMemoryCommands(InMemoryTopology world, TopologyParameters parameters)
    : TopologyCommands((world ?? throw new ArgumentNullException(nameof(world))).Open(parameters))
{
    private readonly ITopologyStore _asTablet = world.Open(parameters, TopologyActors.Tablet);

    /// <summary>Workflows that exist. By default none.</summary>
    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    /// <inheritdoc />
    public override Task InitShardPrimaryAsync(string keyspace, string shard, TabletAlias primary, TimeSpan waitReplicas, CancellationToken cancellationToken = default) =>
        MakePrimary(keyspace, shard, primary, cancellationToken);

    /// <inheritdoc />
    public override Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MakePrimary(request.Keyspace, request.Shard, request.NewPrimary, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default)
    {
        var tablet = (await Topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;
        if (tablet.Type != TabletType.Primary)
        {
            await MakePrimary(tablet.Keyspace, tablet.Shard, alias, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public override async Task ChangeTabletTypeAsync(TabletAlias alias, TabletType type, CancellationToken cancellationToken = default)
    {
        var tablet = (await Topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;
        if (tablet.Type == TabletType.Primary || type == TabletType.Primary)
        {
            throw new VitessCommandException("ChangeTabletType", $"type change {tablet.Type} -> {type} is not an allowed transition for ChangeTabletType");
        }

        await SetType(alias, type, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async Task<IReadOnlyList<string>> ListActiveWorkflowsAsync(string keyspace, CancellationToken cancellationToken = default)
    {
        var shards = await Topology.GetShardNamesAsync(keyspace, cancellationToken).ConfigureAwait(false);
        if (shards.Count == 0)
        {
            throw new VitessCommandException("GetWorkflows", $"no shards found in keyspace {keyspace}");
        }

        foreach (var shard in shards)
        {
            var record = await Topology.FindAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false);
            if (record is null || !record.Value.Value.HasPrimary)
            {
                throw new VitessCommandException("GetWorkflows", $"no primary found for shard {shard}");
            }
        }

        return [.. Workflows.Where(workflow => workflow.TargetKeyspace == keyspace && workflow.Streams.Any(stream => stream.State != "Stopped"))
            .Select(workflow => workflow.Name).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public override Task<Workflow> GetWorkflowAsync(string keyspace, string workflow, CancellationToken cancellationToken = default) =>
        Workflows.FirstOrDefault(candidate => candidate.TargetKeyspace == keyspace && candidate.Name == workflow) is { } found
            ? Task.FromResult(found)
            : Task.FromException<Workflow>(new VitessCommandException("GetWorkflows", $"no workflow {workflow} in keyspace {keyspace}"));

    private async Task MakePrimary(string keyspace, string shard, TabletAlias primary, CancellationToken cancellationToken)
    {
        var key = TopologyPaths.Shard(keyspace, shard);
        var old = (await Topology.ReadAsync(key, cancellationToken).ConfigureAwait(false)).Value.PrimaryAlias;
        if (old is { IsEmpty: false } former && former != primary)
        {
            await SetType(former, TabletType.Replica, cancellationToken).ConfigureAwait(false);
        }

        await SetType(primary, TabletType.Primary, cancellationToken).ConfigureAwait(false);
        await _asTablet.ChangeAsync(key, record => record with { PrimaryAlias = primary }, cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> SetType(TabletAlias alias, TabletType type, CancellationToken cancellationToken) =>
        _asTablet.ChangeAsync(TopologyPaths.Tablet(alias), record => record.Type == type ? null : record with { Type = type }, cancellationToken);
}
