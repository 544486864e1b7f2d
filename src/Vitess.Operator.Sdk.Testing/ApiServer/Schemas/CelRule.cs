namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One entry of x-kubernetes-validations.</summary>
internal sealed record CelRule(string Rule, string? Message, string? MessageExpression, string? Reason, string? FieldPath);
