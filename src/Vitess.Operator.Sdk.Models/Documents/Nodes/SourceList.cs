namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>A list.</summary>
/// <param name="Items">Its entries.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceList(IReadOnlyList<SourceNode> Items, int Line, int Column) : SourceNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => "a list";
}
