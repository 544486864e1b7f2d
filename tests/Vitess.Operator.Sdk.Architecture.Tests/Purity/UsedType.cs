namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>A type of another assembly. Nested types are written with a dot.</summary>
internal sealed record UsedType(string Assembly, string Name);
