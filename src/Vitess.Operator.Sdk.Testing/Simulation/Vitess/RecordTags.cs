namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Finds the tablets that a changed topology record concerns, without looking at each of them.</summary>
internal static class RecordTags
{
    private const int PartsOfTablet = 3;
    private const int PartsOfShard = 5;

    /// <summary>The tags of a tablet: its own record's and its shard's.</summary>
    public static IEnumerable<string> Of(TabletIdentity tablet) =>
        [$"tablets/{tablet.Alias}/Tablet", $"keyspaces/{tablet.Keyspace}/shards/{tablet.Shard}/Shard"];

    /// <summary>The tag of a record, given its full key; null for records that concern no tablet.</summary>
    public static string? OfKey(string key)
    {
        var parts = key.Split('/');
        return parts[^1] switch
        {
            "Tablet" when parts.Length >= PartsOfTablet => string.Join('/', parts[^PartsOfTablet..]),
            "Shard" when parts.Length >= PartsOfShard => string.Join('/', parts[^PartsOfShard..]),
            _ => null,
        };
    }
}
