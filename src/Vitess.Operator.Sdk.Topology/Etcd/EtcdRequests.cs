using Etcdserverpb;
using Google.Protobuf;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>The requests that make up the operations of the topology.</summary>
internal static class EtcdRequests
{
    public static RangeRequest Names(string directory)
    {
        var prefix = EtcdKeys.Of(directory + "/");
        return new()
        {
            Key = prefix,
            RangeEnd = EtcdKeys.EndOf(prefix),
            KeysOnly = true,
            SortOrder = RangeRequest.Types.SortOrder.Ascend,
            SortTarget = RangeRequest.Types.SortTarget.Key,
        };
    }

    public static RangeRequest Below(string directory)
    {
        var prefix = EtcdKeys.Of(directory + "/");
        return new() { Key = prefix, RangeEnd = EtcdKeys.EndOf(prefix) };
    }

    /// <summary>The youngest key of a directory that is older than a revision.</summary>
    public static RangeRequest Before(string directory, long revision)
    {
        var request = Names(directory);
        request.SortOrder = RangeRequest.Types.SortOrder.Descend;
        request.SortTarget = RangeRequest.Types.SortTarget.Mod;
        request.MaxModRevision = revision - 1;
        request.Limit = 1;
        return request;
    }

    public static TxnRequest Create(ByteString key, ByteString value, long lease = 0) => new()
    {
        Compare = { new Compare { Key = key, Target = Compare.Types.CompareTarget.Version, Result = Compare.Types.CompareResult.Equal, Version = 0 } },
        Success = { new RequestOp { RequestPut = new() { Key = key, Value = value, Lease = lease } } },
    };

    public static TxnRequest Update(ByteString key, ByteString value, long version) => new()
    {
        Compare = { At(key, version) },
        Success = { new RequestOp { RequestPut = new() { Key = key, Value = value } } },
    };

    public static TxnRequest Delete(ByteString key, long version) => new()
    {
        Compare = { At(key, version) },
        Success = { new RequestOp { RequestDeleteRange = new() { Key = key } } },
        Failure = { new RequestOp { RequestRange = new() { Key = key, KeysOnly = true } } },
    };

    private static Compare At(ByteString key, long version) => new()
    {
        Key = key,
        Target = Compare.Types.CompareTarget.Mod,
        Result = Compare.Types.CompareResult.Equal,
        ModRevision = version,
    };
}
