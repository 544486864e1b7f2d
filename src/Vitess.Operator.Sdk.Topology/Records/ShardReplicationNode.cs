using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>One tablet of a <see cref="ShardReplication"/>.</summary>
/// <param name="TabletAlias">Name of the tablet.</param>
public sealed record ShardReplicationNode([property: JsonPropertyName("tablet_alias")] TabletAlias TabletAlias);
