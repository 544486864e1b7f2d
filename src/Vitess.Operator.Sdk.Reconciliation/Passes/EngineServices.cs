using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>What every controller works with.</summary>
internal sealed record EngineServices
{
    /// <summary>Writes objects.</summary>
    public required IObjectClient Client { get; init; }

    /// <summary>Reads objects; a pass asks for a reader of its own.</summary>
    public required Func<IObjectCache> Cache { get; init; }

    /// <summary>What earlier passes found to be as wanted.</summary>
    public ConvergedObjects Converged { get; init; } = new();

    /// <summary>Takes events.</summary>
    public required IEventRecorder Events { get; init; }

    /// <summary>Opens connections to Vitess.</summary>
    public required ITopologyConnector Topology { get; init; }

    /// <summary>Notices changes of shards in the topology.</summary>
    public IShardWatches Shards { get; init; } = NoShardWatches.Instance;

    /// <summary>When statuses are due that sum up others.</summary>
    public required StatusPace Pace { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Takes log lines.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>Counts.</summary>
    public required EngineMetrics Metrics { get; init; }

    /// <summary>Defaults that the operator fills into specs.</summary>
    public required OperatorDefaults Defaults { get; init; }

    /// <summary>Owners with their defaults.</summary>
    public ResolvedOwners Owners => field ??= new ResolvedOwners(Defaults);

    /// <summary>The Pod that the engine runs in, from which Pods that list backups are copied; null when it is not known.</summary>
    public NamespacedName? OperatorPod { get; init; }

    /// <summary>What becomes of volumes of tablets that are not wanted any more.</summary>
    public required VolumeRetention TabletVolumes { get; init; }

    /// <summary>Where the clock is read that schedules mean.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Periods and deadlines.</summary>
    public required EngineIntervals Intervals { get; init; }

    /// <summary>Change objects before they are applied.</summary>
    public required IReadOnlyList<ObjectCustomizer> Customizers { get; init; }

    /// <summary>Whose fields count as set by the engine.</summary>
    public required ApplySettings Apply { get; init; }
}
