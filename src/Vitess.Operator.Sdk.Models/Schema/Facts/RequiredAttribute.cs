namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The API server refuses an object that lacks this field. On the wire the field is always written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredAttribute : Attribute;
