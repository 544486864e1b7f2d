namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The kinds of tokens.</summary>
internal enum CelTokenType
{
    End,
    Name,
    Literal,
    Symbol,
}
