using System.Collections;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Goes through the maps of a list without allocating.</summary>
internal struct JsonMapsEnumerator(JsonList? list) : IEnumerator<JsonMap>
{
    private int _at = -1;

    public readonly JsonMap Current => (JsonMap)list![_at]!;

    readonly object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        while (list is not null && ++_at < list.Count)
        {
            if (list[_at] is JsonMap)
            {
                return true;
            }
        }

        return false;
    }

    public void Reset() => _at = -1;

    public readonly void Dispose()
    {
    }
}
