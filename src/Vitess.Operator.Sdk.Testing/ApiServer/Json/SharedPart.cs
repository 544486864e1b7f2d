namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Shared text inside a document.</summary>
/// <param name="At">Where it belongs, in the bytes that the document has for itself.</param>
/// <param name="Json">The text.</param>
internal readonly record struct SharedPart(int At, JsonShared Json);
