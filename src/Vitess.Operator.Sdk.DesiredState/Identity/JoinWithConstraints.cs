using System.Buffers;
using System.Text;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>Joins parts to a Kubernetes object name that is legal, readable and unique for these parts.</summary>
/// <remarks>
/// The visible part is the parts in legal letters, joined by dashes; eight hexadecimal digits of a hash over the parts as given
/// follow. The result for given parts never changes between releases, because existing clusters are found by it.
/// Source: reference/workloads-control-plane.md, section 2.1.
/// </remarks>
public static class JoinWithConstraints
{
    private const int HashLength = 8;
    private const string TruncationMark = "---";

    /// <summary>The name made of <paramref name="parts"/>.</summary>
    /// <param name="constraints">Length limit and rule for the first character.</param>
    /// <param name="parts">The parts, in order; none gives the empty name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length limit is under <see cref="NameConstraints.Shortest"/>.</exception>
    public static string Of(NameConstraints constraints, params ReadOnlySpan<string> parts) => Salted(constraints, [], parts);

    /// <summary>The name made of <paramref name="parts"/>, with a hash that covers <paramref name="salt"/> too.</summary>
    /// <param name="constraints">Length limit and rule for the first character.</param>
    /// <param name="salt">Texts that make the hash differ without being visible.</param>
    /// <param name="parts">The visible parts, in order; none gives the empty name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length limit is under <see cref="NameConstraints.Shortest"/>.</exception>
    public static string Salted(NameConstraints constraints, ReadOnlySpan<string> salt, ReadOnlySpan<string> parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(constraints.MaxLength, NameConstraints.Shortest, nameof(constraints));
        if (parts.IsEmpty)
        {
            return string.Empty;
        }

        Span<char> hash = stackalloc char[HashLength];
        WriteHash(hash, salt, parts);
        var capacity = 1 + parts.Length + TruncationMark.Length + HashLength + TotalLength(parts);
        var pooled = capacity > 512 ? ArrayPool<char>.Shared.Rent(capacity) : null;
        var buffer = pooled ?? stackalloc char[512];
        var length = WriteVisible(buffer, constraints, parts);
        var name = Finish(buffer, length, hash, constraints.MaxLength);
        if (pooled is not null)
        {
            ArrayPool<char>.Shared.Return(pooled);
        }

        return name;
    }

    private static string Finish(Span<char> buffer, int length, ReadOnlySpan<char> hash, int limit)
    {
        var excess = length + 1 + HashLength - limit;
        if (excess > 0)
        {
            length -= excess + TruncationMark.Length - 1;
            TruncationMark.CopyTo(buffer[length..]);
            length += TruncationMark.Length;
        }
        else
        {
            buffer[length++] = '-';
        }

        hash.CopyTo(buffer[length..]);
        return new string(buffer[..(length + HashLength)]);
    }

    private static int WriteVisible(Span<char> buffer, NameConstraints constraints, ReadOnlySpan<string> parts)
    {
        var length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                buffer[length++] = '-';
            }

            length += WriteLegal(buffer[length..], parts[i], prefixed: i == 0 && !StartsLegally(parts[i], constraints));
        }

        return length;
    }

    private static bool StartsLegally(string part, NameConstraints constraints) =>
        part.Length > 0 && (char.IsAsciiLetter(part[0]) || (!constraints.LetterFirst && char.IsAsciiDigit(part[0])));

    private static int WriteLegal(Span<char> buffer, string part, bool prefixed)
    {
        var length = 0;
        if (prefixed)
        {
            buffer[length++] = 'x';
        }

        foreach (var rune in part.EnumerateRunes())
        {
            buffer[length++] = Legal(rune);
        }

        return length;
    }

    private static char Legal(Rune rune) =>
        !rune.IsAscii ? '-'
        : char.IsAsciiLetterOrDigit((char)rune.Value) ? char.ToLowerInvariant((char)rune.Value)
        : '-';

    private static int TotalLength(ReadOnlySpan<string> parts)
    {
        var total = 0;
        foreach (var part in parts)
        {
            total += part.Length;
        }

        return total;
    }

    private static void WriteHash(Span<char> hash, ReadOnlySpan<string> salt, ReadOnlySpan<string> parts)
    {
        var capacity = (3 * (TotalLength(salt) + TotalLength(parts))) + salt.Length + parts.Length;
        var pooled = capacity > 512 ? ArrayPool<byte>.Shared.Rent(capacity) : null;
        var input = pooled ?? stackalloc byte[512];
        var length = WriteTerminated(input, salt);
        length += WriteTerminated(input[length..], parts);
        Span<byte> digest = stackalloc byte[Md5.Size];
        Md5.Hash(input[..length], digest);
        Convert.TryToHexStringLower(digest[..(HashLength / 2)], hash, out _);
        if (pooled is not null)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }

    /// <summary>Each text is followed by a zero byte, so that moving letters between neighbours changes the hash.</summary>
    private static int WriteTerminated(Span<byte> input, ReadOnlySpan<string> texts)
    {
        var length = 0;
        foreach (var text in texts)
        {
            length += Encoding.UTF8.GetBytes(text, input[length..]);
            input[length++] = 0;
        }

        return length;
    }
}
