using Etcdserverpb;
using Google.Protobuf;
using Grpc.Core;
using GrpcHttp;
using V3Electionpb;
using V3Lockpb;

namespace dotnet_etcd;

/// <summary>The methods of etcd v3 that the client calls.</summary>
internal static class EtcdMethods
{
    private const string Kv = "etcdserverpb.KV";
    private const string LeaseService = "etcdserverpb.Lease";
    private const string LockService = "v3lockpb.Lock";
    private const string Election = "v3electionpb.Election";
    private const string Maintenance = "etcdserverpb.Maintenance";

    internal static readonly Method<RangeRequest, RangeResponse> Range = Unary<RangeRequest, RangeResponse>(Kv, "Range");
    internal static readonly Method<PutRequest, PutResponse> Put = Unary<PutRequest, PutResponse>(Kv, "Put");
    internal static readonly Method<DeleteRangeRequest, DeleteRangeResponse> DeleteRange =
        Unary<DeleteRangeRequest, DeleteRangeResponse>(Kv, "DeleteRange");

    internal static readonly Method<TxnRequest, TxnResponse> Txn = Unary<TxnRequest, TxnResponse>(Kv, "Txn");
    internal static readonly Method<CompactionRequest, CompactionResponse> Compact =
        Unary<CompactionRequest, CompactionResponse>(Kv, "Compact");

    internal static readonly Method<LeaseGrantRequest, LeaseGrantResponse> LeaseGrant =
        Unary<LeaseGrantRequest, LeaseGrantResponse>(LeaseService, "LeaseGrant");

    internal static readonly Method<LeaseRevokeRequest, LeaseRevokeResponse> LeaseRevoke =
        Unary<LeaseRevokeRequest, LeaseRevokeResponse>(LeaseService, "LeaseRevoke");

    internal static readonly Method<LeaseTimeToLiveRequest, LeaseTimeToLiveResponse> LeaseTimeToLive =
        Unary<LeaseTimeToLiveRequest, LeaseTimeToLiveResponse>(LeaseService, "LeaseTimeToLive");

    internal static readonly Method<LeaseKeepAliveRequest, LeaseKeepAliveResponse> LeaseKeepAlive =
        Duplex<LeaseKeepAliveRequest, LeaseKeepAliveResponse>(LeaseService, "LeaseKeepAlive");

    internal static readonly Method<WatchRequest, WatchResponse> Watch = Duplex<WatchRequest, WatchResponse>("etcdserverpb.Watch", "Watch");
    internal static readonly Method<AuthenticateRequest, AuthenticateResponse> Authenticate =
        Unary<AuthenticateRequest, AuthenticateResponse>("etcdserverpb.Auth", "Authenticate");

    internal static readonly Method<LockRequest, LockResponse> Lock = Unary<LockRequest, LockResponse>(LockService, "Lock");
    internal static readonly Method<UnlockRequest, UnlockResponse> Unlock = Unary<UnlockRequest, UnlockResponse>(LockService, "Unlock");
    internal static readonly Method<CampaignRequest, CampaignResponse> Campaign = Unary<CampaignRequest, CampaignResponse>(Election, "Campaign");
    internal static readonly Method<LeaderRequest, LeaderResponse> Leader = Unary<LeaderRequest, LeaderResponse>(Election, "Leader");
    internal static readonly Method<ResignRequest, ResignResponse> Resign = Unary<ResignRequest, ResignResponse>(Election, "Resign");
    internal static readonly Method<StatusRequest, StatusResponse> Status = Unary<StatusRequest, StatusResponse>(Maintenance, "Status");
    internal static readonly Method<AlarmRequest, AlarmResponse> Alarm = Unary<AlarmRequest, AlarmResponse>(Maintenance, "Alarm");
    internal static readonly Method<MemberListRequest, MemberListResponse> MemberList =
        Unary<MemberListRequest, MemberListResponse>("etcdserverpb.Cluster", "MemberList");

    private static Method<TRequest, TResponse> Unary<TRequest, TResponse>(string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => Of<TRequest, TResponse>(MethodType.Unary, service, name);

    private static Method<TRequest, TResponse> Duplex<TRequest, TResponse>(string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => Of<TRequest, TResponse>(MethodType.DuplexStreaming, service, name);

    private static Method<TRequest, TResponse> Of<TRequest, TResponse>(MethodType type, string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        return new(type, service, name, new ProtoMarshaller<TRequest>(new(() => new())), new ProtoMarshaller<TResponse>(new(() => new())));
    }
}
