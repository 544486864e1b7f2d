using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What a vttablet knows of itself from its flags.</summary>
/// <param name="Global">Where the global topology lives.</param>
/// <param name="Alias">Its alias.</param>
/// <param name="Keyspace">Its keyspace.</param>
/// <param name="Shard">Its shard.</param>
/// <param name="Type">What it is unless it is the primary.</param>
/// <param name="Database">The name of its database.</param>
/// <param name="Restores">Whether it waits for a backup to restore from when it has no data.</param>
/// <param name="IsUnmanaged">Whether somebody else runs its MySQL.</param>
internal sealed record TabletIdentity(
    TopologyParameters Global, TabletAlias Alias, string Keyspace, string Shard, TabletType Type, string Database, bool Restores, bool IsUnmanaged)
{
    /// <summary>The name of the container that runs a vttablet.</summary>
    public const string ContainerName = "vttablet";

    /// <summary>The tablet that a Pod runs; null when it runs none, or its flags do not say enough.</summary>
    public static TabletIdentity? Of(V1Pod pod)
    {
        var container = pod.Spec.Containers.FirstOrDefault(container => container.Name == ContainerName);
        if (container is null || TopologyFlags.Of(new ProgramFlags(container)) is not { } global)
        {
            return null;
        }

        var flags = new ProgramFlags(container);
        if (!TabletAlias.TryParse(flags["tablet-path"], out var alias)
            || flags["init-keyspace"] is not { } keyspace
            || flags["init-shard"] is not { } shard
            || !Enum.TryParse<TabletType>(flags["init-tablet-type"], ignoreCase: true, out var type))
        {
            return null;
        }

        return new TabletIdentity(
            global,
            alias,
            keyspace,
            shard,
            type,
            flags["init-db-name-override"] ?? string.Empty,
            flags["restore-from-backup"] == "true",
            flags["unmanaged"] == "true");
    }

    /// <summary>Whether another tablet belongs to the same shard.</summary>
    public bool IsNeighbourOf(TabletIdentity other) => Global == other.Global && Keyspace == other.Keyspace && Shard == other.Shard;
}
