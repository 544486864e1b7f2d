namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A whole collection of typed objects.</summary>
/// <typeparam name="T">The objects' type.</typeparam>
/// <param name="Items">The objects, in the server's order.</param>
/// <param name="ResourceVersion">The version of the collection that the list shows.</param>
public sealed record ObjectList<T>(IReadOnlyList<T> Items, string ResourceVersion);
