namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a keyspace whose data is to be moved from one set of shards to another. It can have no third.</summary>
public sealed class ReshardingKeyspaceBuilder : KeyspaceSettings<ReshardingKeyspaceBuilder>, IPartitionedKeyspace
{
    internal ReshardingKeyspaceBuilder(VitessKeyspaceTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Takes away the shards that the data came from.</summary>
    public PartitionedKeyspaceBuilder Finish()
    {
        Model.Partitionings = [Model.Partitionings[^1]];
        return new(Model, Scope);
    }
}
