namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>A node that stands for another one.</summary>
/// <param name="Target">The other one.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceAlias(SourceNode Target, int Line, int Column) : SourceNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => Target.Noun;
}
