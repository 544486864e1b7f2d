using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What a VitessKeyspace becomes.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> Shards(KeyspacePass pass) =>
        Named(pass.Shards.Select(shard => VitessShardChild.Build(pass.Keyspace, shard.Range, shard.Template)));
}
