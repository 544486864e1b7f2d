using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Whether passes reach a topology.</summary>
/// <param name="Parameters">Where it lives.</param>
/// <param name="SinceSuccess">How long ago a pass reached it last; null for never.</param>
/// <param name="FailingFor">How long no pass has reached it that tried; null while the last try succeeded.</param>
/// <param name="Failures">How many tries in a row failed.</param>
/// <param name="Error">How the last try failed; null when it did not.</param>
public sealed record TopologyHealth(TopologyParameters Parameters, TimeSpan? SinceSuccess, TimeSpan? FailingFor, int Failures, TopologyErrorKind? Error);
