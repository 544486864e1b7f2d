namespace Vitess.Operator.Sdk.Topology.Tablets;

/// <summary>Transactions of one server, from first to last, both included.</summary>
internal readonly record struct GtidInterval(long First, long Last);
