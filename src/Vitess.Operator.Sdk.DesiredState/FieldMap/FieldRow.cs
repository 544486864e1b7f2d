namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>What is known of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Effects">The places it reaches, sorted; copies in custom resources included.</param>
/// <param name="Marks">What a change means for a running cluster.</param>
/// <param name="Note">Who uses the field when no object does, or why nobody does; null when objects do.</param>
public sealed record FieldRow(ResourceField Field, IReadOnlyList<FieldEffect> Effects, FieldMarks Marks, string? Note);
