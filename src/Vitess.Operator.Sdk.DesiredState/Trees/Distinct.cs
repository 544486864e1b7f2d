namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>Two entries of one name make one object, as in a set; the last entry counts, at the place of the first.</summary>
internal static class Distinct
{
    public static List<(T Item, int Index)> ByName<T>(IEnumerable<T>? items, Func<T, string> name)
    {
        var byName = new OrderedDictionary<string, (T, int)>(StringComparer.Ordinal);
        foreach (var (index, item) in (items ?? []).Index())
        {
            byName[name(item)] = (item, index);
        }

        return [.. byName.Values];
    }
}
