namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A field of a struct.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">What is known of its value.</param>
internal sealed record SchemaField(string Name, Schema Schema);
