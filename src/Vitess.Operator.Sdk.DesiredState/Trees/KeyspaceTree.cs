using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The tree from a VitessKeyspace down.</summary>
/// <remarks>Source: reference/controllers.md, section 6.4.</remarks>
internal sealed class KeyspaceTree(TreeContext context)
{
    private readonly ShardTree _shards = new(context);

    public ObjectNode Of(V2VitessKeyspace keyspace, string source, ObjectNode owner) =>
        context.Of(keyspace, Parts.Keyspace, source, owner, node => Shards(context.Defaults.Resolve((V2VitessKeyspace)node.Object), node));

    private IEnumerable<ObjectNode> Shards(V2VitessKeyspace keyspace, ObjectNode owner)
    {
        foreach (var shard in KeyspaceShards.Of(keyspace.Spec.Partitionings))
        {
            yield return _shards.Of(VitessShardChild.Build(keyspace, shard.Range, shard.Template), $"{owner.Source}.{shard.Source}", owner);
        }
    }
}
