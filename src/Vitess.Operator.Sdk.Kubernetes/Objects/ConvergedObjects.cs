using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Remembers which version of an object was found to be as wanted, so that the same comparison is not made twice.</summary>
/// <remarks>Forgetting is always right: it costs a comparison.</remarks>
internal sealed class ConvergedObjects
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<(ResourceKind Kind, NamespacedName Name), (string Uid, string Version, UInt128 Wanted)> _known = new();

    public static UInt128 Fingerprint(JsonObject wanted)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wanted), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public bool Contains(CachedObject live, UInt128 wanted) =>
        _known.TryGetValue((live.Kind, live.Name), out var known) && known == (live.Uid, live.ResourceVersion, wanted);

    public void Add(CachedObject live, UInt128 wanted)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[(live.Kind, live.Name)] = (live.Uid, live.ResourceVersion, wanted);
    }
}
