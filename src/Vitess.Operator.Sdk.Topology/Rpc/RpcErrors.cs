using Grpc.Core;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Reads errors of Vitess processes.</summary>
public static class RpcErrors
{
    private static readonly (string Prefix, TopologyErrorKind Kind)[] Prefixes =
    [
        ("node doesn't exist: ", TopologyErrorKind.NoNode),
        ("node already exists: ", TopologyErrorKind.NodeExists),
        ("node not empty: ", TopologyErrorKind.NodeNotEmpty),
        ("bad node version: ", TopologyErrorKind.BadVersion),
        ("deadline exceeded: ", TopologyErrorKind.Timeout),
        ("interrupted: ", TopologyErrorKind.Interrupted),
        ("partial result: ", TopologyErrorKind.PartialResult),
        ("server resource exhausted: ", TopologyErrorKind.ResourceExhausted),
        ("lost topology lock, aborting", TopologyErrorKind.FailedPrecondition),
    ];

    /// <summary>What a failure of the topology behind a call was; null when it was something else.</summary>
    /// <param name="text">Message of the failure.</param>
    public static TopologyErrorKind? KindOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Prefixes.Where(entry => text.Contains(entry.Prefix.TrimEnd(), StringComparison.Ordinal)).Select(entry => (TopologyErrorKind?)entry.Kind).FirstOrDefault();
    }

    /// <summary>Says what went wrong; a failure of the transport names the address.</summary>
    internal static string TextOf(RpcException error, string address) => error.StatusCode switch
    {
        _ when PeerCertificate.Explain(error.Status.DebugException) is { } refused => $"{error.StatusCode} ({address}): {refused}. {error.Status.Detail}",
        StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled or StatusCode.Unimplemented => $"{error.StatusCode} ({address}): {error.Status.Detail}",
        StatusCode.Unknown => error.Status.Detail,
        _ => $"{error.StatusCode}: {error.Status.Detail}",
    };
}
