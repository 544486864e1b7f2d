using System.Collections;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The children of a set by their elements, in ordinal order: two small arrays, since most have few.</summary>
internal sealed class FieldChildren : IEnumerable<KeyValuePair<string, FieldSet>>
{
    private KeyValuePair<string, FieldSet>[] _entries = [];

    public int Count { get; private set; }

    public FieldSet? Find(string element) => IndexOf(element) is >= 0 and var at ? _entries[at].Value : null;

    public void Set(string element, FieldSet child)
    {
        var at = Count == 0 || string.CompareOrdinal(_entries[Count - 1].Key, element) < 0 ? ~Count : IndexOf(element);
        if (at >= 0)
        {
            _entries[at] = new(element, child);
            return;
        }

        at = ~at;
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count == 0 ? 4 : Count * 2);
        }

        Array.Copy(_entries, at, _entries, at + 1, Count - at);
        _entries[at] = new(element, child);
        Count++;
    }

    public void Remove(string element)
    {
        var at = IndexOf(element);
        if (at >= 0)
        {
            Array.Copy(_entries, at + 1, _entries, at, Count - at - 1);
            _entries[--Count] = default;
        }
    }

    public ArraySegment<KeyValuePair<string, FieldSet>>.Enumerator GetEnumerator() => new ArraySegment<KeyValuePair<string, FieldSet>>(_entries, 0, Count).GetEnumerator();

    IEnumerator<KeyValuePair<string, FieldSet>> IEnumerable<KeyValuePair<string, FieldSet>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The place of an element, or the complement of where it would go.
    private int IndexOf(string element)
    {
        var (from, to) = (0, Count - 1);
        while (from <= to)
        {
            var middle = (from + to) >> 1;
            var order = string.CompareOrdinal(_entries[middle].Key, element);
            if (order == 0)
            {
                return middle;
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle - 1);
        }

        return ~from;
    }
}
