using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A key in its place: which keys came inside it and behind it in earlier documents, so that a parser can compare instead of searching.</summary>
/// <remarks>Guesses only make reading faster. Several threads may learn at once: what one of them forgets is learned again.</remarks>
internal sealed class KeyNode
{
    /// <summary>A place of which nothing is learned.</summary>
    public static readonly KeyNode Unknown = new("", [], int.MaxValue);

    private const int MostNodes = 16 * 1024;
    private const int MostGuesses = 6;
    private const int LongestWay = 128;
    private const int LongestName = 64;

    private static KeyNode _root = new("", [], 0);
    private static int _made;

    private readonly byte[] _utf8;
    private readonly int _way;
    private KeyNode[] _inside = [];
    private KeyNode[] _behind = [];

    private KeyNode(string name, byte[] utf8, int way) => (Name, _utf8, _way) = (name, utf8, way);

    /// <summary>The place of the whole document.</summary>
    public static KeyNode Root => _root;

    public string Name { get; }

    /// <summary>How many bytes the key takes, with quotes and colon.</summary>
    public int Length => _utf8.Length;

    /// <summary>The node of the first key inside this one that the text begins with; null when it is none that was seen lately.</summary>
    public KeyNode? Inside(ReadOnlySpan<byte> text) => Choose(text, _inside);

    /// <summary>The node of the key behind this one that the text begins with; null when it is none that was seen lately.</summary>
    public KeyNode? Behind(ReadOnlySpan<byte> text) => Choose(text, _behind);

    /// <summary>Learns that a key comes first inside this one.</summary>
    public KeyNode LearnInside(string key) => Learn(key, ref _inside);

    /// <summary>Learns that a key comes behind this one.</summary>
    public KeyNode LearnBehind(string key) => Learn(key, ref _behind);

    private static KeyNode? Choose(ReadOnlySpan<byte> text, KeyNode[] guesses)
    {
        foreach (var guess in guesses)
        {
            if (text.StartsWith(guess._utf8))
            {
                return guess;
            }
        }

        return null;
    }

    private KeyNode Learn(string key, ref KeyNode[] guesses)
    {
        if (_way >= LongestWay || key.Length is 0 or > LongestName || !PlainText.IsPlain(key))
        {
            return Unknown;
        }

        if (Interlocked.Increment(ref _made) > MostNodes)
        {
            // Clients that make up their keys shall not fill the memory.
            _made = 0;
            _root = new("", [], 0);
        }

        var node = new KeyNode(key, Encoding.UTF8.GetBytes($"\"{key}\":"), _way + 1);
        guesses = [node, .. guesses.Take(MostGuesses - 1)];
        return node;
    }
}
