namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A token of an expression.</summary>
internal readonly record struct CelToken(CelTokenType Type, string Text, object? Value, int Column);
