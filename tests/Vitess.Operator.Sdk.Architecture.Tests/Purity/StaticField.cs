namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>A static field.</summary>
/// <param name="Name">Type and field.</param>
/// <param name="Type">Its type, with type arguments.</param>
/// <param name="IsReadOnly">Whether it is set once.</param>
internal sealed record StaticField(string Name, string Type, bool IsReadOnly);
