namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>An empty list means something else than no list and so has to be written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmptyIsDistinctAttribute : Attribute;
