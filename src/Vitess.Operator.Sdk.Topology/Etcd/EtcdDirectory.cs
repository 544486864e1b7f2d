using Etcdserverpb;
using Mvccpb;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Reads directories. etcd has none: a directory is what keys with the same beginning have in common.</summary>
internal static class EtcdDirectory
{
    /// <summary>The names directly below a directory, sorted.</summary>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when nothing lies below it.</exception>
    public static async Task<IReadOnlyList<string>> ListAsync(EtcdServer server, string directory, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var kv in await KeysAsync(server, directory, cancellationToken).ConfigureAwait(false))
        {
            var rest = kv.Key.ToStringUtf8()[(directory.Length + 1)..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            var name = slash < 0 ? rest : rest[..slash];
            if (names.Count == 0 || names[^1] != name)
            {
                names.Add(name);
            }
        }

        return [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every key below a directory with its value, and the revision of the server at which that holds.</summary>
    public static async Task<(IReadOnlyList<KeyValue> Kvs, long Revision)> ReadAsync(EtcdServer server, string directory, CancellationToken cancellationToken)
    {
        try
        {
            var response = await server.RangeAsync(EtcdRequests.Below(directory), directory, cancellationToken).ConfigureAwait(false);
            return (response.Kvs, response.Header.Revision);
        }
        catch (TopologyException e) when (e.Kind == TopologyErrorKind.ResourceExhausted)
        {
            return await ReadOneByOneAsync(server, directory, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<IEnumerable<KeyValue>> KeysAsync(EtcdServer server, string directory, CancellationToken cancellationToken)
    {
        var response = await server.RangeAsync(EtcdRequests.Names(directory), directory, cancellationToken).ConfigureAwait(false);
        return response.Kvs.Count > 0 ? response.Kvs : throw new TopologyException(TopologyErrorKind.NoNode, directory);
    }

    /// <summary>For directories that are too large for one message. All reads are of the same revision, so the result is still one state.</summary>
    private static async Task<(IReadOnlyList<KeyValue> Kvs, long Revision)> ReadOneByOneAsync(EtcdServer server, string directory, CancellationToken cancellationToken)
    {
        var names = await server.RangeAsync(EtcdRequests.Names(directory), directory, cancellationToken).ConfigureAwait(false);
        var kvs = new List<KeyValue>(names.Kvs.Count);
        foreach (var kv in names.Kvs)
        {
            var request = new RangeRequest { Key = kv.Key, Revision = names.Header.Revision };
            var response = await server.RangeAsync(request, kv.Key.ToStringUtf8(), cancellationToken).ConfigureAwait(false);
            kvs.AddRange(response.Kvs);
        }

        return (kvs, names.Header.Revision);
    }
}
