using Etcdserverpb;
using Grpc.Core;
using GrpcHttp;
using V3Electionpb;
using V3Lockpb;

namespace dotnet_etcd;

public partial class EtcdClient
{
    /// <inheritdoc/>
    public Task<RangeResponse> GetAsync(RangeRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Range, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<PutResponse> PutAsync(PutRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Put, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<DeleteRangeResponse> DeleteAsync(DeleteRangeRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.DeleteRange, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<TxnResponse> TransactionAsync(TxnRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Txn, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<CompactionResponse> CompactAsync(CompactionRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Compact, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<LeaseGrantResponse> LeaseGrantAsync(LeaseGrantRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.LeaseGrant, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<LeaseRevokeResponse> LeaseRevokeAsync(LeaseRevokeRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.LeaseRevoke, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<LeaseTimeToLiveResponse> LeaseTimeToLiveAsync(LeaseTimeToLiveRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.LeaseTimeToLive, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<LockResponse> LockAsync(LockRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Lock, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<UnlockResponse> UnlockAsync(UnlockRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Unlock, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<CampaignResponse> CampaignAsync(CampaignRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Campaign, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<LeaderResponse> LeaderAsync(LeaderRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Leader, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<ResignResponse> ResignAsync(ResignRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Resign, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<StatusResponse> StatusAsync(StatusRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Status, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<AlarmResponse> AlarmAsync(AlarmRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.Alarm, request, headers, deadline, cancellationToken);

    /// <inheritdoc/>
    public Task<MemberListResponse> MemberListAsync(MemberListRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
        CallAsync(EtcdMethods.MemberList, request, headers, deadline, cancellationToken);

    private Task<TResponse> CallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, Metadata? headers, DateTime? deadline, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _invoker is HttpCallInvoker http && _tokens?.HasUser != true
            ? http.UnaryAsync(method, new(headers, deadline, cancellationToken), request)
            : CallWithTokenAsync(method, request, headers, deadline, cancellationToken);
    }

    private async Task<TResponse> CallWithTokenAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, Metadata? headers, DateTime? deadline, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var call = _invoker.AsyncUnaryCall(method, null, new(WithToken(headers, token), deadline, cancellationToken), request);
            return await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unauthenticated)
        {
            _tokens?.Drop();   // the next call signs in again; this one is not repeated
            throw;
        }
    }

    private static Metadata? WithToken(Metadata? headers, string? token)
    {
        if (token is null)
        {
            return headers;
        }

        var result = new Metadata();
        foreach (var entry in headers ?? Metadata.Empty)
        {
            result.Add(entry);
        }

        result.Add("authorization", token);
        return result;
    }
}
