namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A rule that a user has, and why.</summary>
internal sealed record Grant(AccessRule Rule, string Reason);
