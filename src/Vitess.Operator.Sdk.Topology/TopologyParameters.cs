namespace Vitess.Operator.Sdk.Topology;

/// <summary>Where a topology lives.</summary>
/// <param name="Implementation">Name of the implementation, <c>etcd2</c> for etcd.</param>
/// <param name="Address">Server address, <c>host:port</c>; several are separated by commas.</param>
/// <param name="Root">Prefix of all keys, for example <c>/vitess/example/global</c>.</param>
public sealed record TopologyParameters(string Implementation, string Address, string Root);
