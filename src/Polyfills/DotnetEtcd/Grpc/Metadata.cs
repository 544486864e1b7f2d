using System.Collections;

namespace Grpc.Core;

/// <summary>Headers or trailers of a call, in order; names are lower case.</summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    /// <summary>Ending of the names whose values are bytes.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>Metadata without entries that refuses changes.</summary>
    public static readonly Metadata Empty = new([], isReadOnly: true);

    private readonly List<Entry> _entries;

    /// <summary>Makes metadata without entries.</summary>
    public Metadata()
        : this([], isReadOnly: false)
    {
    }

    private Metadata(List<Entry> entries, bool isReadOnly)
    {
        _entries = entries;
        IsReadOnly = isReadOnly;
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public bool IsReadOnly { get; }

    /// <inheritdoc/>
    public Entry this[int index]
    {
        get => _entries[index];
        set => Writable()[index] = value;
    }

    /// <summary>Adds a text entry.</summary>
    /// <param name="key">The name; made lower case.</param>
    /// <param name="value">The text.</param>
    public void Add(string key, string value) => Add(new Entry(key, value));

    /// <summary>Adds a binary entry.</summary>
    /// <param name="key">The name; ends with <see cref="BinaryHeaderSuffix"/>.</param>
    /// <param name="valueBytes">The bytes.</param>
    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    /// <inheritdoc/>
    public void Add(Entry item) => Writable().Add(item);

    /// <summary>The last entry of a name, or null.</summary>
    /// <param name="key">The name, in any case.</param>
    public Entry? Get(string key) => _entries.FindLast(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of the last entry of a name, or null.</summary>
    /// <param name="key">The name, in any case.</param>
    public string? GetValue(string key) => Get(key)?.Value;

    /// <summary>The bytes of the last entry of a name, or null.</summary>
    /// <param name="key">The name, in any case.</param>
    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    /// <summary>All entries of a name, in order.</summary>
    /// <param name="key">The name, in any case.</param>
    public IEnumerable<Entry> GetAll(string key) =>
        _entries.Where(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public void Clear() => Writable().Clear();

    /// <inheritdoc/>
    public bool Contains(Entry item) => _entries.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(Entry[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public int IndexOf(Entry item) => _entries.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, Entry item) => Writable().Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(Entry item) => Writable().Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => Writable().RemoveAt(index);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<Entry> Writable() => IsReadOnly ? throw new InvalidOperationException("This metadata is read-only.") : _entries;
}
