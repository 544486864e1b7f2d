namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A node of a parsed expression.</summary>
internal abstract record CelNode
{
    public sealed record Literal(object? Value) : CelNode;

    public sealed record Name(string Text, int Column) : CelNode;

    public sealed record Select(CelNode Of, string Field, bool IsTest) : CelNode;

    public sealed record Index(CelNode Of, CelNode At) : CelNode;

    public sealed record Call(string Function, CelNode? Target, IReadOnlyList<CelNode> Arguments) : CelNode;

    public sealed record MakeList(IReadOnlyList<CelNode> Items) : CelNode;

    public sealed record MakeMap(IReadOnlyList<(CelNode Key, CelNode Value)> Entries) : CelNode;

    public sealed record Unary(string Operator, CelNode Of) : CelNode;

    public sealed record Binary(string Operator, CelNode Left, CelNode Right) : CelNode;

    public sealed record Conditional(CelNode Test, CelNode Then, CelNode Else) : CelNode;

    /// <summary>A macro that walks a list or the keys of a map: all, exists, exists_one, map, filter.</summary>
    public sealed record Walk(string Macro, CelNode Over, string Variable, CelNode Body, CelNode? Transform) : CelNode;
}
