namespace Vitess.Operator.Sdk.Topology;

/// <summary>Names a directory of the topology. A directory exists as long as a key lies below it.</summary>
/// <param name="Cell">Cell that keeps it, or <see cref="TopologyPaths.GlobalCell"/>.</param>
/// <param name="Path">Path below the root of that cell, without a slash at its end.</param>
public readonly record struct TopologyDirectory(string Cell, string Path);
