namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>VSchema of a keyspace. This library moves it about and never looks inside; its content is <see cref="TopologyRecord.UnknownFields"/>.</summary>
public sealed record VSchemaRecord : TopologyRecord;
