using Etcdserverpb;
using Google.Protobuf;
using Grpc.Core;
using Mvccpb;

namespace Vitess.Operator.Sdk.Testing.Vitess.Etcd;

/// <summary>The operations on keys: range, put, delete, and transactions of them.</summary>
internal sealed class EtcdOperations(EtcdData data, EtcdLeases leases)
{
    public RangeResponse Range(RangeRequest request)
    {
        if (request.Revision > data.Revision || (request.Revision > 0 && request.Revision < data.Compacted))
        {
            var what = request.Revision > data.Revision ? "is a future revision" : "has been compacted";
            throw new RpcException(new Status(StatusCode.OutOfRange, $"etcdserver: mvcc: required revision {what}"));
        }

        var found = Sort(data.Range(request.Key, request.RangeEnd, request.Revision).Where(kv => IsWanted(request, kv)), request).ToList();
        var kvs = request.Limit > 0 ? found.Take((int)request.Limit) : found;
        var response = new RangeResponse { Header = data.Header, Count = found.Count, More = request.Limit > 0 && found.Count > request.Limit };
        if (!request.CountOnly)
        {
            response.Kvs.AddRange(request.KeysOnly ? kvs.Select(WithoutValue) : kvs);
        }

        return response;
    }

    public PutResponse Put(PutRequest request)
    {
        var old = data.Find(request.Key);
        if ((request.IgnoreValue || request.IgnoreLease) && old is null)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "etcdserver: key not found"));
        }

        var lease = request.IgnoreLease ? old!.Lease : request.Lease;
        leases.Demand(lease);
        data.Put(request.Key, request.IgnoreValue ? old!.Value : request.Value, lease);
        return new() { Header = data.Header, PrevKv = request.PrevKv ? old : null };
    }

    public DeleteRangeResponse Delete(DeleteRangeRequest request)
    {
        var kvs = data.Range(request.Key, request.RangeEnd);
        foreach (var kv in kvs)
        {
            data.Delete(kv.Key);
        }

        var response = new DeleteRangeResponse { Header = data.Header, Deleted = kvs.Count };
        response.PrevKvs.AddRange(request.PrevKv ? kvs : []);
        return response;
    }

    public TxnResponse Transact(TxnRequest request)
    {
        var succeeded = request.Compare.All(Holds);
        var response = new TxnResponse { Succeeded = succeeded };
        response.Responses.AddRange((succeeded ? request.Success : request.Failure).Select(Run));
        response.Header = data.Header;
        return response;
    }

    private static bool IsWanted(RangeRequest request, KeyValue kv) =>
        (request.MinModRevision == 0 || kv.ModRevision >= request.MinModRevision)
        && (request.MaxModRevision == 0 || kv.ModRevision <= request.MaxModRevision)
        && (request.MinCreateRevision == 0 || kv.CreateRevision >= request.MinCreateRevision)
        && (request.MaxCreateRevision == 0 || kv.CreateRevision <= request.MaxCreateRevision);

    private static IEnumerable<KeyValue> Sort(IEnumerable<KeyValue> kvs, RangeRequest request)
    {
        Func<KeyValue, object> by = request.SortTarget switch
        {
            RangeRequest.Types.SortTarget.Version => kv => kv.Version,
            RangeRequest.Types.SortTarget.Create => kv => kv.CreateRevision,
            RangeRequest.Types.SortTarget.Mod => kv => kv.ModRevision,
            RangeRequest.Types.SortTarget.Value => kv => kv.Value,
            _ => kv => kv.Key,
        };
        var order = Comparer<object>.Create((x, y) => x is ByteString left ? ByteOrder.Instance.Compare(left, (ByteString)y) : ((long)x).CompareTo((long)y));
        return request.SortOrder == RangeRequest.Types.SortOrder.Descend ? kvs.OrderByDescending(by, order)
            : request.SortOrder == RangeRequest.Types.SortOrder.Ascend || request.SortTarget != RangeRequest.Types.SortTarget.Key ? kvs.OrderBy(by, order)
            : kvs;
    }

    private static KeyValue WithoutValue(KeyValue kv)
    {
        var copy = kv.Clone();
        copy.Value = ByteString.Empty;
        return copy;
    }

    private bool Holds(Compare compare)
    {
        var kvs = data.Range(compare.Key, compare.RangeEnd);
        return kvs.Count == 0 ? compare.TargetUnionCase != Compare.TargetUnionOneofCase.Value && Matches(compare, new KeyValue()) : kvs.All(kv => Matches(compare, kv));
    }

    private static bool Matches(Compare compare, KeyValue kv)
    {
        var order = compare.Target switch
        {
            Compare.Types.CompareTarget.Version => kv.Version.CompareTo(compare.Version),
            Compare.Types.CompareTarget.Create => kv.CreateRevision.CompareTo(compare.CreateRevision),
            Compare.Types.CompareTarget.Mod => kv.ModRevision.CompareTo(compare.ModRevision),
            Compare.Types.CompareTarget.Lease => kv.Lease.CompareTo(compare.Lease),
            _ => ByteOrder.Instance.Compare(kv.Value, compare.Value),
        };
        return compare.Result switch
        {
            Compare.Types.CompareResult.Greater => order > 0,
            Compare.Types.CompareResult.Less => order < 0,
            Compare.Types.CompareResult.NotEqual => order != 0,
            _ => order == 0,
        };
    }

    private ResponseOp Run(RequestOp operation) => operation.RequestCase switch
    {
        RequestOp.RequestOneofCase.RequestRange => new() { ResponseRange = Range(operation.RequestRange) },
        RequestOp.RequestOneofCase.RequestPut => new() { ResponsePut = Put(operation.RequestPut) },
        RequestOp.RequestOneofCase.RequestDeleteRange => new() { ResponseDeleteRange = Delete(operation.RequestDeleteRange) },
        _ => new() { ResponseTxn = Transact(operation.RequestTxn) },
    };
}
