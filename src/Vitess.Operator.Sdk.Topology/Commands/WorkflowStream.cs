namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>One stream of a workflow.</summary>
/// <param name="Shard">Target shard.</param>
/// <param name="State">What it does: <c>Error</c>, <c>Copying</c>, <c>Running</c>, <c>Lagging</c>, or another stored word.</param>
/// <param name="Message">What it says of itself, mostly an error.</param>
public sealed record WorkflowStream(string Shard, string State, string Message = "");
