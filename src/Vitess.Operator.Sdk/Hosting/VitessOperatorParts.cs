using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>What an operator is put together from, where the usual parts do not do.</summary>
public sealed record VitessOperatorParts
{
    /// <summary>Reads and writes objects. Default null: the API server of the options.</summary>
    public IObjectClient? Client { get; init; }

    /// <summary>Opens connections to Vitess. Default null: real etcd, tablets and control daemons.</summary>
    public ITopologyConnector? Topology { get; init; }

    /// <summary>Where connections to lock servers, tablets and control daemons really go, by the address asked for, such as to a forwarded port. Default null: to that address.</summary>
    public Func<string, string>? ConnectTo { get; init; }

    /// <summary>The clock. Default null: the system's.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Takes log lines. Default null: they are dropped.</summary>
    public ILoggerFactory? Loggers { get; init; }

    /// <summary>Changes objects after they were built and before they are applied, in order.</summary>
    public IReadOnlyList<ObjectCustomizer> Customizers { get; init; } = [];

    /// <summary>Controllers of one's own, run beside the engine's, by the leader only.</summary>
    public IReadOnlyList<CustomController> Controllers { get; init; } = [];

    /// <summary>What the operator's Pod is told by environment variables. Default null: read from this process, see <see cref="OperatorPodEnvironment"/>.</summary>
    public OperatorPodEnvironment? Pod { get; init; }

    /// <summary>Changes the engine's settings last.</summary>
    public Func<VitessEngineOptions, VitessEngineOptions>? Engine { get; init; }
}
