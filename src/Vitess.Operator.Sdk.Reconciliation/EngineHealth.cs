using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>How an engine stands: what it hears of Kubernetes, how its queues go on, which topologies it reaches.</summary>
/// <param name="Runtime">Watches and queues.</param>
/// <param name="Topologies">The topologies that passes asked for lately, by address and root.</param>
public sealed record EngineHealth(RuntimeHealth Runtime, IReadOnlyList<TopologyHealth> Topologies);
