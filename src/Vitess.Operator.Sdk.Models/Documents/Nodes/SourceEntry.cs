namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal readonly record struct SourceEntry(SourceScalar Key, SourceNode Value);
