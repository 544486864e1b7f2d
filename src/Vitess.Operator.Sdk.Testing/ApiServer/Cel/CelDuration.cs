namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A duration in an expression.</summary>
internal sealed record CelDuration(TimeSpan Value);
