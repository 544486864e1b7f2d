using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Copies the letters that stand for themselves in JSON, which is nearly all of them.</summary>
internal static class PlainText
{
    /// <summary>Copies letters up to the first that is no ASCII or has to be escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">Gets one byte for each letter; at least as long as the text.</param>
    /// <returns>How many were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> to)
    {
        var at = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
            for (; at + Vector128<ushort>.Count <= text.Length; at += Vector128<ushort>.Count)
            {
                var letters = Vector128.LoadUnsafe(ref source, (nuint)at);
                if (Special(letters) != Vector128<ushort>.Zero)
                {
                    break;
                }

                Vector128.Narrow(letters, letters).GetLower().CopyTo(to[at..]);
            }
        }

        for (; at < text.Length && IsPlain(text[at]); at++)
        {
            to[at] = (byte)text[at];
        }

        return at;
    }

    /// <summary>Whether all letters stand for themselves.</summary>
    public static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (!IsPlain(letter))
            {
                return false;
            }
        }

        return true;
    }

    // '"' and '&' differ in one bit, and so do '<' and '>'.
    private static Vector128<ushort> Special(Vector128<ushort> letters) =>
        Vector128.GreaterThan(letters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
        | Vector128.Equals(letters | Vector128.Create((ushort)4), Vector128.Create((ushort)'&'))
        | Vector128.Equals(letters | Vector128.Create((ushort)2), Vector128.Create((ushort)'>'))
        | Vector128.Equals(letters, Vector128.Create((ushort)'\\'));

    private static bool IsPlain(char letter) =>
        letter is >= ' ' and <= '~' and not ('"' or '&' or '<' or '>' or '\\');
}
