namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>Something that the original does wrong.</summary>
/// <param name="Number">Its number in the behaviour specification.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Instead">What the engine does.</param>
internal sealed record Defect(int Number, string Title, string Instead);
