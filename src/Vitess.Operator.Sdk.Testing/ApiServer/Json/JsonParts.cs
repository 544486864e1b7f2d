namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The entries and items of maps and lists that a parser has not read to their end, so that each gets memory once, and as much as it needs.</summary>
internal sealed class JsonParts
{
    private const int KeptLength = 16 * 1024;

    // Objects gain defaults while they are treated, small values hardly ever.
    private const int Small = 4;
    private const int Room = 4;

    [ThreadStatic]
    private static JsonParts? _spare;

    private KeyValuePair<string, object?>[] _entries = new KeyValuePair<string, object?>[256];
    private object?[] _items = new object?[64];

    public int EntryCount { get; private set; }

    public int ItemCount { get; private set; }

    public static JsonParts Rent()
    {
        var parts = _spare ?? new();
        _spare = null;
        return parts;
    }

    /// <summary>Takes back what was rented; after a document that was no JSON it is simply not given back.</summary>
    public static void Return(JsonParts parts)
    {
        if (parts._entries.Length <= KeptLength && parts._items.Length <= KeptLength)
        {
            _spare = parts;
        }
    }

    /// <summary>Adds an entry to the map that began at a position, or sets one that is there; false when it was there.</summary>
    public bool Set(int from, string key, object? value)
    {
        for (var i = from; i < EntryCount; i++)
        {
            if (string.Equals(_entries[i].Key, key))
            {
                _entries[i] = new(key, value);
                return false;
            }
        }

        if (EntryCount == _entries.Length)
        {
            Array.Resize(ref _entries, EntryCount * 2);
        }

        _entries[EntryCount++] = new(key, value);
        return true;
    }

    public JsonMap TakeMap(int from)
    {
        var read = _entries.AsSpan(from, EntryCount - from);
        var entries = new KeyValuePair<string, object?>[read.Length <= Small ? read.Length : read.Length + Room];
        read.CopyTo(entries);
        read.Clear();
        EntryCount = from;
        return new JsonMap(entries, read.Length);
    }

    public void Add(object? item)
    {
        if (ItemCount == _items.Length)
        {
            Array.Resize(ref _items, ItemCount * 2);
        }

        _items[ItemCount++] = item;
    }

    public JsonList TakeList(int from)
    {
        var read = _items.AsSpan(from, ItemCount - from);
        var list = new JsonList(read.Length);
        list.AddRange(read);
        read.Clear();
        ItemCount = from;
        return list;
    }
}
