namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Routing or mirror rules. This library moves them about and never looks inside; the content is <see cref="TopologyRecord.UnknownFields"/>.</summary>
public sealed record RulesRecord : TopologyRecord;
