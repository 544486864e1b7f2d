using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One page of a list.</summary>
/// <param name="Items">The objects, each with its <c>apiVersion</c> and <c>kind</c>.</param>
/// <param name="ResourceVersion">The version of the collection that the list shows; watch from here.</param>
/// <param name="Continue">Where the next page begins; null on the last one.</param>
public sealed record ObjectPage(IReadOnlyList<JsonObject> Items, string ResourceVersion, string? Continue = null);
