namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A timestamp in an expression.</summary>
internal sealed record CelTime(DateTimeOffset Value);
