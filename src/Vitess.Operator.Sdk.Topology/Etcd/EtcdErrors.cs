using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Rpc;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Errors of etcd as errors of the topology.</summary>
internal static class EtcdErrors
{
    public static TopologyException Translate(RpcException error, string subject) => error.StatusCode switch
    {
        _ when PeerCertificate.Explain(error.Status.DebugException) is { } refused => new(TopologyErrorKind.Timeout, subject, error, refused),
        StatusCode.NotFound => new(TopologyErrorKind.NoNode, subject, error),
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => new(TopologyErrorKind.Timeout, subject, error),
        StatusCode.Cancelled => new(TopologyErrorKind.Interrupted, subject, error),
        StatusCode.ResourceExhausted => new(TopologyErrorKind.ResourceExhausted, subject, error),
        _ => new(TopologyErrorKind.Failed, $"{subject}: {error.StatusCode}: {error.Status.Detail}", error),
    };
}
