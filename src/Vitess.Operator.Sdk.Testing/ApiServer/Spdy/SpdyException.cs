namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The other side sent what is no SPDY.</summary>
internal sealed class SpdyException(string message) : IOException(message);
