namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>The merge key <c>&lt;&lt;</c>: entries of other objects, laid under those of the object itself.</summary>
/// <param name="limit">The most entries that merging may add to the text.</param>
/// <param name="findings">Where faults go.</param>
internal sealed class YamlMerge(int limit, FindingList findings)
{
    private int _merged;

    /// <summary>Adds the entries of a merged object, or of several, unless their keys are already there.</summary>
    public void Add(List<SourceEntry> entries, SourceNode merged)
    {
        switch (merged is SourceAlias alias ? alias.Target : merged)
        {
            case SourceMap map:
                AddMap(entries, map, merged);
                break;
            case SourceList list:
                foreach (var item in list.Items)
                {
                    Add(entries, item);
                }

                break;
            default:
                findings.Add(DocumentFindingCodes.WrongType, merged, "", $"<< merges objects, and this is {merged.Noun}");
                break;
        }
    }

    private void AddMap(List<SourceEntry> entries, SourceMap map, SourceNode at)
    {
        _merged += map.Entries.Count;
        if (_merged > limit)
        {
            findings.Add(DocumentFindingCodes.Alias, at, "", $"merging adds more than {limit} values to the document");
            findings.ThrowIfAny();
        }

        var known = entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(map.Entries.Where(entry => !known.Contains(entry.Key.Text)).Select(entry => Merged(entry, at)));
    }

    // As an alias, so that the bound on what aliases add counts what lies within merged entries as well.
    private static SourceEntry Merged(SourceEntry entry, SourceNode at) =>
        new(entry.Key with { IsMerged = true }, entry.Value is SourceAlias ? entry.Value : new SourceAlias(entry.Value, at.Line, at.Column));
}
