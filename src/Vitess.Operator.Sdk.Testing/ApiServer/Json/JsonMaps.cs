using System.Collections;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The maps of a list; other items are passed over.</summary>
internal readonly struct JsonMaps(JsonList? list) : IEnumerable<JsonMap>
{
    public JsonMapsEnumerator GetEnumerator() => new(list);

    IEnumerator<JsonMap> IEnumerable<JsonMap>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
