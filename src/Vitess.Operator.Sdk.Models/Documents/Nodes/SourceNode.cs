namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>A node of a text, with its place.</summary>
internal abstract record SourceNode(int Line, int Column)
{
    /// <summary>Name of what this is, for messages.</summary>
    public abstract string Noun { get; }
}
