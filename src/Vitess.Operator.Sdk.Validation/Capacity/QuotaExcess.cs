namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>An object that a quota or a limit range of the namespace refuses.</summary>
/// <param name="Object">The object, as <c>kind/name</c>.</param>
/// <param name="Path">The field behind it.</param>
/// <param name="Reason">What is refused, with figures.</param>
public sealed record QuotaExcess(string Object, string Path, string Reason);
