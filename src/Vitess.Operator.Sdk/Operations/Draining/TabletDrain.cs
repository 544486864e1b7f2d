using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>A tablet that is drained: it is no primary, and is not made one, until this is disposed.</summary>
/// <remarks>Meanwhile the operator lets no other tablet of the shard go. Disposing withdraws the request; when the Pod was deleted meanwhile there is nothing to withdraw.</remarks>
public sealed class TabletDrain : IAsyncDisposable
{
    private readonly DrainRequest _request;
    private readonly string _uid;

    internal TabletDrain(DrainRequest request, TabletAlias tablet, string uid) => (_request, Tablet, _uid) = (request, tablet, uid);

    /// <summary>The tablet.</summary>
    public TabletAlias Tablet { get; }

    /// <summary>Its Pod.</summary>
    public NamespacedName Pod => _request.Pod;

    /// <summary>Withdraws the request to drain.</summary>
    /// <exception cref="KubernetesApiException">The API server refuses or does not answer; <see cref="VitessClusterHandle.WithdrawDrainsAsync"/> finds the request later.</exception>
    public ValueTask DisposeAsync() => new(_request.WithdrawAsync(_uid));
}
