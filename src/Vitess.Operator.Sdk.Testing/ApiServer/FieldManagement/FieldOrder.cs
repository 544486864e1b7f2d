namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Positions in the order in which sets of fields list them.</summary>
internal static class FieldOrder
{
    /// <summary>As many fields have most objects at most.</summary>
    public const int Few = 24;

    // Most objects have few fields, and most senders send them in order or nearly so.
    private static readonly int[][] InOrder = [.. Enumerable.Range(0, Few + 1).Select(count => Enumerable.Range(0, count).ToArray())];

    /// <summary>The positions of the keys of a map in order.</summary>
    /// <param name="map">The map.</param>
    /// <param name="room">Room for <see cref="Few"/> positions.</param>
    public static ReadOnlySpan<int> Of(JsonMap map, Span<int> room)
    {
        for (var i = 1; i < map.Count; i++)
        {
            if (string.CompareOrdinal(map.At(i - 1).Key, map.At(i).Key) > 0)
            {
                return Sorted(map, room);
            }
        }

        return map.Count <= Few ? InOrder[map.Count] : Sorted(map, room);
    }

    private static ReadOnlySpan<int> Sorted(JsonMap map, Span<int> room)
    {
        if (map.Count > Few)
        {
            var many = Enumerable.Range(0, map.Count).ToArray();
            Array.Sort(map.Keys.ToArray(), many, StringComparer.Ordinal);
            return many;
        }

        var order = room[..map.Count];
        InOrder[map.Count].CopyTo(order);
        for (var i = 1; i < order.Length; i++)
        {
            var key = map.At(i).Key;
            var at = i;
            for (; at > 0 && string.CompareOrdinal(map.At(order[at - 1]).Key, key) > 0; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }

        return order;
    }
}
