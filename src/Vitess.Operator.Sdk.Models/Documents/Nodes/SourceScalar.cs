namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>A single value.</summary>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that the text decides about its type.</param>
/// <param name="IsString">Whether it is a string whatever its text.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceScalar(string Text, bool IsPlain, bool IsString, int Line, int Column) : SourceNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => IsString ? "a string" : PlainScalars.NounOf(Text);

    /// <summary>Whether it is a key that came in through a merge, so that a key of the object itself may replace it.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Whether it says that there is no value.</summary>
    public bool IsNull => IsPlain && PlainScalars.IsNull(Text);
}
