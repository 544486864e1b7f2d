namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One term of a field selector.</summary>
internal sealed record FieldTerm(string Field, bool Equal, string Value);
