using System.Collections;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>An ordered JSON object of a request: small, cheap to build, with an index only once it grows.</summary>
/// <remarks>Values are <c>null</c>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="JsonList"/> or <see cref="JsonMap"/>: the same set that Kubernetes knows for unstructured content.</remarks>
internal sealed class JsonMap : IEnumerable<KeyValuePair<string, object?>>
{
    /// <summary>The number of entries from which on they are found by an index.</summary>
    public const int IndexFrom = 24;

    private static readonly KeyValuePair<string, object?>[] NoEntries = [];

    private KeyValuePair<string, object?>[] _entries;
    private Dictionary<string, int>? _index;
    private int _count;

    public JsonMap() => _entries = NoEntries;

    public JsonMap(int capacity) => _entries = capacity == 0 ? NoEntries : new KeyValuePair<string, object?>[capacity];

    /// <summary>Takes entries whose keys differ; there may be room behind them.</summary>
    public JsonMap(KeyValuePair<string, object?>[] entries, int count)
    {
        (_entries, _count) = (entries, count);
        if (count >= IndexFrom)
        {
            Reindex();
        }
    }

    public int Count => _count;

    public object? this[string key]
    {
        get => IndexOf(key) is >= 0 and var at ? _entries[at].Value : null;
        set
        {
            var at = IndexOf(key);
            if (at >= 0)
            {
                _entries[at] = new(_entries[at].Key, value);
            }
            else
            {
                Append(key, value);
            }
        }
    }

    public IEnumerable<string> Keys => _entries.Take(_count).Select(e => e.Key);

    public KeyValuePair<string, object?> At(int position) => _entries[position];

    public void SetAt(int position, object? value) => _entries[position] = new(_entries[position].Key, value);

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>Adds a key that is known not to be there.</summary>
    public void AddNew(string key, object? value) => Append(key, value);

    /// <summary>Sets a key; false when it was there.</summary>
    public bool Set(string key, object? value)
    {
        var before = _count;
        this[key] = value;
        return _count > before;
    }

    public bool TryGetValue(string key, out object? value)
    {
        var at = IndexOf(key);
        value = at >= 0 ? _entries[at].Value : null;
        return at >= 0;
    }

    /// <summary>Adds for collection initialisers; a key that is there is replaced.</summary>
    public void Add(string key, object? value) => this[key] = value;

    public bool Remove(string key)
    {
        var at = IndexOf(key);
        if (at < 0)
        {
            return false;
        }

        RemoveAt(at);
        return true;
    }

    public void RemoveAt(int position)
    {
        Array.Copy(_entries, position + 1, _entries, position, _count - position - 1);
        _entries[--_count] = default;
        Reindex();
    }

    /// <summary>Removes all entries that the test names.</summary>
    public void RemoveAll(Func<KeyValuePair<string, object?>, bool> test)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (!test(_entries[i]))
            {
                _entries[kept++] = _entries[i];
            }
        }

        Array.Clear(_entries, kept, _count - kept);
        _count = kept;
        Reindex();
    }

    /// <summary>Puts a key in front, as Kubernetes writes kind and apiVersion before the rest.</summary>
    public void InsertFirst(string key, object? value)
    {
        Remove(key);
        Append(key, value);
        var last = _entries[_count - 1];
        Array.Copy(_entries, 0, _entries, 1, _count - 1);
        _entries[0] = last;
        Reindex();
    }

    public int IndexOf(string key)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(key, -1);
        }

        var entries = _entries.AsSpan(0, _count);
        for (var i = 0; i < entries.Length; i++)
        {
            if (string.Equals(entries[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    public JsonMapEnumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Append(string key, object? value)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count == 0 ? 4 : _count * 2);
        }

        _entries[_count++] = new(key, value);
        if (_index is not null)
        {
            _index[key] = _count - 1;
        }
        else if (_count >= IndexFrom)
        {
            Reindex();
        }
    }

    private void Reindex()
    {
        if (_count < IndexFrom)
        {
            _index = null;
            return;
        }

        _index = new(_count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
        {
            _index[_entries[i].Key] = i;
        }
    }
}
