using System.Numerics;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>An amount of a resource in an expression, in billionths.</summary>
internal sealed record CelQuantity(BigInteger Nano);
