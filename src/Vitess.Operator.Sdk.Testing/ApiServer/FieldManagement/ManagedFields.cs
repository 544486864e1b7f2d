namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads and writes metadata.managedFields.</summary>
internal static class ManagedFields
{
    private const int MostUpdateManagers = 10;

    // What the server itself owns.
    private static readonly FieldSet ServerOwned = FieldSet.Parse((JsonMap)JsonParser.Parse(
        """
        {"f:apiVersion":{},"f:kind":{},"f:metadata":{"f:name":{},"f:namespace":{},"f:creationTimestamp":{},"f:selfLink":{},"f:uid":{},
         "f:clusterName":{},"f:generation":{},"f:managedFields":{},"f:resourceVersion":{}}}
        """u8)!);

    /// <summary>Whether nobody but the server owns this field of the metadata.</summary>
    public static bool IsServerOwned(string field) => ServerOwnedMetadata.Contains(field);

    private static readonly HashSet<string> ServerOwnedMetadata =
        [.. ServerOwned.Child("f:metadata")!.Children.Select(c => c.Key["f:".Length..])];

    public static List<ManagerEntry> Read(JsonMap? metadata) => [.. metadata.List("managedFields").Maps().Select(ManagerEntry.Parse)];

    /// <summary>Whether a client asked to forget all entries: one empty entry.</summary>
    public static bool IsReset(JsonMap metadata) => metadata.List("managedFields") is [JsonMap { Count: 0 }];

    public static void Write(JsonMap metadata, IEnumerable<ManagerEntry> entries)
    {
        var list = new JsonList(Capped([.. entries.Where(e => !e.Fields.IsEmpty)])
            .OrderBy(e => e.Operation, StringComparer.Ordinal)
            .ThenBy(e => e.Time ?? "", StringComparer.Ordinal)
            .ThenBy(e => e.Manager, StringComparer.Ordinal)
            .ThenBy(e => e.ApiVersion, StringComparer.Ordinal)
            .ThenBy(e => e.Subresource, StringComparer.Ordinal)
            .Select(e => e.ToJson()));
        if (list.Count == 0)
        {
            metadata.Remove("managedFields");
        }
        else
        {
            metadata["managedFields"] = list;
        }
    }

    public static FieldSet WithoutServerOwned(FieldSet set)
    {
        var result = set.RecursiveDifference(ServerOwned);
        if (result.Child("f:metadata") is { } metadata)
        {
            metadata.IsMember = false;
            if (metadata.IsEmpty)
            {
                result.Remove("f:metadata");
            }
        }

        return result;
    }

    // The oldest of too many Update managers become one.
    private static List<ManagerEntry> Capped(List<ManagerEntry> entries)
    {
        var updates = entries.Where(e => !e.IsApply).OrderBy(e => e.Time ?? "", StringComparer.Ordinal).ToList();
        if (updates.Count <= MostUpdateManagers)
        {
            return entries;
        }

        var merged = updates.Take(updates.Count - MostUpdateManagers + 1).GroupBy(e => e.ApiVersion, StringComparer.Ordinal).Select(g => new ManagerEntry
        {
            Manager = "ancient-changes",
            Operation = "Update",
            ApiVersion = g.Key,
            Time = g.Last().Time,
            Fields = g.Select(e => e.Fields).Aggregate((a, b) => a.Union(b)),
        });
        return [.. entries.Where(e => e.IsApply), .. merged, .. updates.Skip(updates.Count - MostUpdateManagers + 1)];
    }
}
