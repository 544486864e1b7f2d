using System.Runtime.CompilerServices;
using dotnet_etcd.interfaces;
using Etcdserverpb;
using Grpc.Core;
using GrpcHttp;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>One etcd as the topology uses it: every call has a time limit and fails with typed errors.</summary>
/// <param name="client">Client of the server; not disposed here.</param>
/// <param name="options">Time limits.</param>
/// <param name="time">Clock of the time limits.</param>
internal sealed class EtcdServer(IEtcdClient client, EtcdTopologyOptions options, TimeProvider time)
{
    private readonly Slots<CancellationTokenSource> _deadlines = new();

    /// <summary>Time limits.</summary>
    public EtcdTopologyOptions Options { get; } = options;

    /// <summary>Clock of the time limits.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Client of the server, for streams.</summary>
    public IEtcdClient Client { get; } = client;

    public ValueTask<RangeResponse> RangeAsync(RangeRequest request, string subject, CancellationToken cancellationToken, TimeSpan? limit = null) =>
        CallAsync(request, static (client, request, token) => client.GetAsync(request, cancellationToken: token), subject, limit, cancellationToken);

    public ValueTask<PutResponse> PutAsync(PutRequest request, string subject, CancellationToken cancellationToken) =>
        CallAsync(request, static (client, request, token) => client.PutAsync(request, cancellationToken: token), subject, null, cancellationToken);

    public ValueTask<DeleteRangeResponse> DeleteAsync(DeleteRangeRequest request, string subject, CancellationToken cancellationToken) =>
        CallAsync(request, static (client, request, token) => client.DeleteAsync(request, cancellationToken: token), subject, null, cancellationToken);

    public ValueTask<TxnResponse> TransactionAsync(TxnRequest request, string subject, CancellationToken cancellationToken) =>
        CallAsync(request, static (client, request, token) => client.TransactionAsync(request, cancellationToken: token), subject, null, cancellationToken);

    public ValueTask<LeaseGrantResponse> GrantAsync(LeaseGrantRequest request, string subject, CancellationToken cancellationToken) =>
        CallAsync(request, static (client, request, token) => client.LeaseGrantAsync(request, cancellationToken: token), subject, null, cancellationToken);

    public ValueTask<LeaseRevokeResponse> RevokeAsync(LeaseRevokeRequest request, string subject, TimeSpan limit) =>
        CallAsync(request, static (client, request, token) => client.LeaseRevokeAsync(request, cancellationToken: token), subject, limit, CancellationToken.None);

    public ValueTask<LeaseTimeToLiveResponse> TimeToLiveAsync(LeaseTimeToLiveRequest request, string subject, CancellationToken cancellationToken) =>
        CallAsync(request, static (client, request, token) => client.LeaseTimeToLiveAsync(request, cancellationToken: token), subject, null, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResponse> CallAsync<TRequest, TResponse>(
        TRequest request, Func<IEtcdClient, TRequest, CancellationToken, Task<TResponse>> call, string subject, TimeSpan? limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var deadline = _deadlines.Take() ?? new CancellationTokenSource(Timeout.InfiniteTimeSpan, Time);
        deadline.CancelAfter(limit ?? Options.OperationTimeout);
        try
        {
            using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
            return await call(Client, request, deadline.Token).ConfigureAwait(false);
        }
        catch (RpcException error) when (error.StatusCode != StatusCode.Cancelled || !deadline.IsCancellationRequested)
        {
            throw EtcdErrors.Translate(error, subject);
        }
        catch (ObjectDisposedException error)
        {
            throw new TopologyException(TopologyErrorKind.Interrupted, subject, error);
        }
        catch (Exception error) when (error is OperationCanceledException or RpcException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TopologyException(deadline.IsCancellationRequested ? TopologyErrorKind.Timeout : TopologyErrorKind.Interrupted, subject, error);
        }
        finally
        {
            if (deadline.TryReset())
            {
                _deadlines.Keep(deadline);
            }
        }
    }
}
