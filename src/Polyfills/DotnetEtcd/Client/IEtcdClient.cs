using Etcdserverpb;
using Grpc.Core;
using V3Electionpb;
using V3Lockpb;

namespace dotnet_etcd.interfaces;

/// <summary>Calls of an etcd v3 client. Each gives <see cref="RpcException"/> on failure and <see cref="OperationCanceledException"/> on cancellation.</summary>
public interface IEtcdClient
{
    /// <summary>Reads keys.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the keys.</returns>
    Task<RangeResponse> GetAsync(RangeRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Writes a key.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the write.</returns>
    Task<PutResponse> PutAsync(PutRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes keys.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: what was deleted.</returns>
    Task<DeleteRangeResponse> DeleteAsync(DeleteRangeRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Compares and then writes, at once.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: which branch ran.</returns>
    Task<TxnResponse> TransactionAsync(TxnRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets old revisions.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the header.</returns>
    Task<CompactionResponse> CompactAsync(CompactionRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a lease.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the lease.</returns>
    Task<LeaseGrantResponse> LeaseGrantAsync(LeaseGrantRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a lease and deletes its keys.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the header.</returns>
    Task<LeaseRevokeResponse> LeaseRevokeAsync(LeaseRevokeRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Tells how long a lease lasts.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: seconds left, -1 when it is gone.</returns>
    Task<LeaseTimeToLiveResponse> LeaseTimeToLiveAsync(LeaseTimeToLiveRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for a lock.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the key that holds it.</returns>
    Task<LockResponse> LockAsync(LockRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a lock back.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the header.</returns>
    Task<UnlockResponse> UnlockAsync(UnlockRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for leadership.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the key that holds it.</returns>
    Task<CampaignResponse> CampaignAsync(CampaignRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Tells who leads.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the key of the leader.</returns>
    Task<LeaderResponse> LeaderAsync(LeaderRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Gives leadership up.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the header.</returns>
    Task<ResignResponse> ResignAsync(ResignRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Tells version, size and leader of a member.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the status.</returns>
    Task<StatusResponse> StatusAsync(StatusRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Lists or changes alarms.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the alarms.</returns>
    Task<AlarmResponse> AlarmAsync(AlarmRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the members.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="headers">Metadata to send.</param>
    /// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response: the members.</returns>
    Task<MemberListResponse> MemberListAsync(MemberListRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps a lease alive: renews it each third of its time until it is gone or the token is cancelled.</summary>
    /// <param name="leaseId">The lease.</param>
    /// <param name="cancellationToken">Ends the renewal.</param>
    /// <returns>Done when the lease has expired.</returns>
    /// <exception cref="EndOfStreamException">The server ended the stream.</exception>
    Task LeaseKeepAlive(long leaseId, CancellationToken cancellationToken);

    /// <summary>Watches keys. All watches share one stream, which is opened again, from the revision seen last, when it breaks.</summary>
    /// <param name="request">A create request; copied.</param>
    /// <param name="method">Gets each response, one at a time: also the one that says the watch exists, and progress.</param>
    /// <param name="headers">Metadata of the stream, if this watch opens it.</param>
    /// <param name="deadline">UTC time until which the acknowledgement is awaited.</param>
    /// <param name="cancellationToken">Gives the wait for the acknowledgement up.</param>
    /// <returns>The id of the watch.</returns>
    Task<long> WatchAsync(WatchRequest request, Action<WatchResponse> method, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a watch; an unknown id is ignored.</summary>
    /// <param name="watchId">The id.</param>
    void CancelWatch(long watchId);

    /// <summary>Ends watches and closes connections.</summary>
    void Dispose();
}
