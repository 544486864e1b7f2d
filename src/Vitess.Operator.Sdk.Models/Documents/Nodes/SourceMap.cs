namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>An object. Keys may stand more than once.</summary>
/// <param name="Entries">Its entries, in the order of the text.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceMap(IReadOnlyList<SourceEntry> Entries, int Line, int Column) : SourceNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => "an object";

    /// <summary>The value of a key; null if it is missing.</summary>
    public SourceNode? this[string key] => Entries.LastOrDefault(entry => entry.Key.Text == key).Value;
}
