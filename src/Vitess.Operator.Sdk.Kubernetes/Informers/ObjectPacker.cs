namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Packs the objects of one kind. Those that are like none before become part of the dictionary for those that come after.</summary>
/// <param name="packAbove">From how many bytes on a text is packed; null never packs.</param>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class ObjectPacker(int? packAbove)
{
    /// <summary>A dictionary is not worth its room for a few objects.</summary>
    private const int Few = 16;

    /// <summary>An object that cannot be packed to this part of its text is like none before.</summary>
    private const int Strange = 4;

    private const int LongestDictionary = 32 << 10;
    private readonly Lock _lock = new();
    private TextDictionary _dictionary = TextDictionary.Empty;
    private int _seen;

    /// <summary>Packs a text, if it is long enough and if that makes it shorter.</summary>
    /// <param name="text">The text.</param>
    public CompactJson Pack(byte[] text)
    {
        if (packAbove is null || text.Length <= packAbove)
        {
            return CompactJson.Plain(text);
        }

        var dictionary = Volatile.Read(ref _dictionary);
        var packed = TextPacker.Pack(text, dictionary);
        if (packed.Length > text.Length / Strange && Learn(dictionary, text) is { } better)
        {
            dictionary = better;
            packed = TextPacker.Pack(text, dictionary);
        }

        return packed.Length < text.Length ? CompactJson.Packed(packed, dictionary.Text, text.Length) : CompactJson.Plain(text);
    }

    private TextDictionary? Learn(TextDictionary known, byte[] text)
    {
        lock (_lock)
        {
            if (_seen++ < Few || known != _dictionary || known.Text.Length + text.Length > LongestDictionary)
            {
                return null;
            }

            var learned = known.With(text);
            Volatile.Write(ref _dictionary, learned);
            return learned;
        }
    }
}
