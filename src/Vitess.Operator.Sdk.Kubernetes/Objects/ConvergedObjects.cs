using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Remembers which content of an object was found to be as wanted, so that the same comparison is not made twice.</summary>
/// <remarks>Forgetting is always right: it costs a comparison. A version that differs from the known one in its status alone is as wanted, too.</remarks>
public sealed class ConvergedObjects
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<(ResourceKind Kind, NamespacedName Name), (string Uid, string Version, UInt128 Wanted, UInt128 Content)> _known = new();

    /// <summary>A short form of what is wanted: equal for equal text.</summary>
    /// <param name="wanted">The object as wanted.</param>
    public static UInt128 Fingerprint(JsonObject wanted)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wanted), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>Whether this version was found to be as wanted.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="live">The object.</param>
    /// <param name="wanted">The fingerprint of what is wanted.</param>
    public bool Contains(ResourceKind kind, JsonObject live, UInt128 wanted)
    {
        ArgumentNullException.ThrowIfNull(live);
        var key = (kind, NamespacedName.Of(live));
        if (!_known.TryGetValue(key, out var known) || known.Wanted != wanted || known.Uid != (live.GetUid() ?? string.Empty))
        {
            return false;
        }

        var version = live.GetResourceVersion() ?? string.Empty;
        if (known.Version == version)
        {
            return true;
        }

        var isSame = known.Content == ContentFingerprint.Of(live);
        if (isSame)
        {
            _known[key] = known with { Version = version };
        }

        return isSame;
    }

    /// <summary>Remembers that this version is as wanted.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="live">The object.</param>
    /// <param name="wanted">The fingerprint of what is wanted.</param>
    public void Add(ResourceKind kind, JsonObject live, UInt128 wanted)
    {
        ArgumentNullException.ThrowIfNull(live);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[(kind, NamespacedName.Of(live))] = (live.GetUid() ?? string.Empty, live.GetResourceVersion() ?? string.Empty, wanted, ContentFingerprint.Of(live));
    }

    internal bool Contains(CachedObject live, UInt128 wanted) => Contains(live.Kind, live.View(), wanted);

    internal void Add(CachedObject live, UInt128 wanted) => Add(live.Kind, live.View(), wanted);
}
