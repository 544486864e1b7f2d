namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A field of an object.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Shape">Shape of its value.</param>
/// <param name="IsRequired">Whether an object without it is refused.</param>
/// <param name="Facts">What else the schema says.</param>
/// <param name="Description">What the field is for; null if the schema does not show it.</param>
internal sealed record FieldShape(string Name, Shape Shape, bool IsRequired, IReadOnlyList<SchemaFactAttribute> Facts, string? Description);
