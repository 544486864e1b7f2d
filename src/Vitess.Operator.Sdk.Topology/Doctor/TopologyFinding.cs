namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>Something that is wrong in a topology.</summary>
/// <param name="Code">Stable code, one of <see cref="TopologyCodes"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Subject">What it is about: a cell, keyspace, shard or tablet.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record TopologyFinding(string Code, FindingSeverity Severity, string Subject, string Cause, string Fix);
