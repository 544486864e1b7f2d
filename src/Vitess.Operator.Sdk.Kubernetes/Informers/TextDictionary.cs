using System.Numerics;
using System.Runtime.InteropServices;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Text that others are likely to repeat, with an index of its places. Immutable.</summary>
internal sealed class TextDictionary
{
    private readonly byte[] _text;
    private readonly int[] _places;
    private readonly int _bits;

    private TextDictionary(byte[] text)
    {
        _text = text;
        _bits = 32 - BitOperations.LeadingZeroCount((uint)text.Length);
        _places = text.Length == 0 ? [] : new int[1 << _bits];
        for (var at = 0; at + sizeof(uint) <= text.Length; at++)
        {
            // Later places take the room of earlier ones; 0 says that there is none.
            _places[TextPacker.Hash(Word(at), _bits)] = at + 1;
        }
    }

    /// <summary>A dictionary without text.</summary>
    public static TextDictionary Empty { get; } = new([]);

    /// <summary>The text.</summary>
    public byte[] Text => _text;

    /// <summary>A dictionary with more text.</summary>
    /// <param name="more">What comes after the present text.</param>
    public TextDictionary With(ReadOnlySpan<byte> more) => new([.. _text, .. more]);

    /// <summary>A place where a word may stand; -1 when there is none.</summary>
    /// <param name="word">The word's four bytes.</param>
    public int PlaceOf(uint word)
    {
        var place = _places.Length == 0 ? -1 : _places[TextPacker.Hash(word, _bits)] - 1;
        return place >= 0 && Word(place) == word ? place : -1;
    }

    private uint Word(int at) => MemoryMarshal.Read<uint>(_text.AsSpan(at));
}
