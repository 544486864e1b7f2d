using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What a VitessKeyspace becomes.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, Wish>> Shards(KeyspacePass pass) => Wishes(
        pass, pass.Shards, shard => ObjectNames.Shard(pass.Cluster, pass.Spec.Name, shard.Range.SafeName), shard => VitessShardChild.Build(pass.Keyspace, shard.Range, shard.Template));
}
