using System.Collections;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Goes through a map without allocating; entries that are added meanwhile are met too.</summary>
internal struct JsonMapEnumerator(JsonMap map) : IEnumerator<KeyValuePair<string, object?>>
{
    private int _at = -1;

    public readonly KeyValuePair<string, object?> Current => map.At(_at);

    readonly object IEnumerator.Current => Current;

    public bool MoveNext() => ++_at < map.Count;

    public void Reset() => _at = -1;

    public readonly void Dispose()
    {
    }
}
