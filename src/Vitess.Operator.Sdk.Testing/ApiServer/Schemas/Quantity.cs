using System.Numerics;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A resource quantity.</summary>
/// <param name="Text">The text as it was given.</param>
/// <param name="IsValid">Whether it is a quantity at all.</param>
/// <param name="Canonical">The text as Kubernetes writes it; the given one when it is no quantity.</param>
/// <param name="Nano">The value in billionths; null when it is no quantity.</param>
internal sealed record Quantity(string Text, bool IsValid, string Canonical, BigInteger? Nano);
