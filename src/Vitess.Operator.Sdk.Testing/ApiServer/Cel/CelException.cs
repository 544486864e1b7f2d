namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>An expression that does not parse, or fails when it runs.</summary>
internal sealed class CelException(string message) : Exception(message);
