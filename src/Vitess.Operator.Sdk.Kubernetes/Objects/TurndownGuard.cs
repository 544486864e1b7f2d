using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Says whether an unwanted object may be deleted now.</summary>
/// <param name="value">A copy of the object; what the guard changes on it, such as a request to drain, is written when it refuses.</param>
/// <param name="cancellationToken">Ends the question.</param>
/// <returns>Why not; null when it may go.</returns>
public delegate ValueTask<TurndownRefusal?> TurndownGuard(JsonObject value, CancellationToken cancellationToken);
