namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A watch event, ready to be sent: one JSON document on a line. The object in it is shared, not copied.</summary>
internal readonly struct WatchEvent(byte[] head, StoredJson body)
{
    private static ReadOnlySpan<byte> Tail => "}\n"u8;

    public int Length => head.Length + body.Length + Tail.Length;

    /// <summary>Copies bytes from a position on, as many as there is room for.</summary>
    public int CopyTo(int from, Span<byte> to)
    {
        var copied = Take(head, from, to);
        if (copied < to.Length)
        {
            copied += body.CopyTo(Math.Max(0, from - head.Length), to[copied..]);
        }

        return copied + Take(Tail, Math.Max(0, from + copied - head.Length - body.Length), to[copied..]);
    }

    private static int Take(ReadOnlySpan<byte> piece, int from, Span<byte> to)
    {
        piece = piece[Math.Min(from, piece.Length)..];
        var count = Math.Min(piece.Length, to.Length);
        piece[..count].CopyTo(to);
        return count;
    }
}
