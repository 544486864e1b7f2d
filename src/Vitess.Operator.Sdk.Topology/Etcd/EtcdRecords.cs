using Etcdserverpb;
using Google.Protobuf;
using Mvccpb;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Reads and writes single records by full key.</summary>
internal static class EtcdRecords
{
    public static async Task<Versioned<T>> ReadAsync<T>(EtcdServer server, string key, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        var response = await server.RangeAsync(new() { Key = EtcdKeys.Of(key) }, key, cancellationToken).ConfigureAwait(false);
        return response.Kvs.Count == 1 ? Decode<T>(response.Kvs[0]) : throw new TopologyException(TopologyErrorKind.NoNode, key);
    }

    public static async Task<long> CreateAsync<T>(EtcdServer server, string key, T value, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        var request = EtcdRequests.Create(EtcdKeys.Of(key), RecordCodecs.Of<T>().Encode(value));
        var response = await server.TransactionAsync(request, key, cancellationToken).ConfigureAwait(false);
        return response.Succeeded ? response.Header.Revision : throw new TopologyException(TopologyErrorKind.NodeExists, key);
    }

    public static async Task<long> UpdateAsync<T>(EtcdServer server, string key, T value, long? version, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        var (name, bytes) = (EtcdKeys.Of(key), RecordCodecs.Of<T>().Encode(value));
        if (version is not { } expected)
        {
            return (await server.PutAsync(new() { Key = name, Value = bytes }, key, cancellationToken).ConfigureAwait(false)).Header.Revision;
        }

        var response = await server.TransactionAsync(EtcdRequests.Update(name, bytes, expected), key, cancellationToken).ConfigureAwait(false);
        return response.Succeeded ? response.Header.Revision : throw new TopologyException(TopologyErrorKind.BadVersion, key);
    }

    public static async Task DeleteAsync(EtcdServer server, string key, long? version, CancellationToken cancellationToken)
    {
        if (version is not { } expected)
        {
            var deletion = await server.DeleteAsync(new() { Key = EtcdKeys.Of(key) }, key, cancellationToken).ConfigureAwait(false);
            if (deletion.Deleted != 1)
            {
                throw new TopologyException(TopologyErrorKind.NoNode, key);
            }

            return;
        }

        var response = await server.TransactionAsync(EtcdRequests.Delete(EtcdKeys.Of(key), expected), key, cancellationToken).ConfigureAwait(false);
        if (!response.Succeeded)
        {
            throw new TopologyException(IsThere(response) ? TopologyErrorKind.BadVersion : TopologyErrorKind.NoNode, key);
        }
    }

    /// <summary>The record that a stored key holds.</summary>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.Failed"/> when the bytes are no such record.</exception>
    public static Versioned<T> Decode<T>(KeyValue kv)
        where T : TopologyRecord, new()
    {
        try
        {
            return new(RecordCodecs.Of<T>().Decode(kv.Value), kv.ModRevision);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new TopologyException(TopologyErrorKind.Failed, $"{kv.Key.ToStringUtf8()}: the stored bytes are no {typeof(T).Name}: {error.Message}", error);
        }
    }

    private static bool IsThere(TxnResponse response) => response.Responses.Count > 0 && response.Responses[0].ResponseRange?.Kvs.Count > 0;
}
