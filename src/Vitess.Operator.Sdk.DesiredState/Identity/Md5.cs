using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>MD5, which identities and content hashes of existing clusters are made of.</summary>
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "An identity of existing objects; nothing is protected by it.")]
internal static class Md5
{
    /// <summary>The size of a digest in bytes.</summary>
    public const int Size = 16;

    /// <summary>Writes the digest of <paramref name="data"/>.</summary>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> digest) => MD5.HashData(data, digest);

    /// <summary>Writes the digest of the UTF-8 form of <paramref name="text"/>.</summary>
    public static void Hash(ReadOnlySpan<char> text, Span<byte> digest)
    {
        var capacity = Encoding.UTF8.GetMaxByteCount(text.Length);
        var pooled = capacity > 512 ? ArrayPool<byte>.Shared.Rent(capacity) : null;
        var bytes = pooled ?? stackalloc byte[512];
        Hash(bytes[..Encoding.UTF8.GetBytes(text, bytes)], digest);
        if (pooled is not null)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }
}
