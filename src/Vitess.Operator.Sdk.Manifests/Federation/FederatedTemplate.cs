namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The shards that one template describes, in one member.</summary>
/// <param name="Part">The member.</param>
/// <param name="Shard">Keyspace and ranges, the same in all members.</param>
/// <param name="Path">Place of the template.</param>
/// <param name="Elects">Whether the member elects the first primary.</param>
/// <param name="Eligible">How many tablets of the member can be primary.</param>
internal sealed record FederatedTemplate(FederatedCluster Part, string Shard, string Path, bool Elects, int Eligible)
{
    public static IEnumerable<FederatedTemplate> Of(FederatedCluster part) =>
        from keyspace in (part.Cluster.Spec.Keyspaces ?? []).Select((value, index) => (value, index))
        from partitioning in (keyspace.value.Partitionings ?? []).Select((value, index) => (value, index))
        let path = $"spec.keyspaces[{keyspace.index}].partitionings[{partitioning.index}]"
        from template in Templates(partitioning.value, path)
        select Of(part, $"{keyspace.value.Name} {template.Name}", template.Path, template.Template);

    private static IEnumerable<(string Name, string Path, VitessShardTemplate Template)> Templates(VitessKeyspacePartitioning partitioning, string path) =>
        partitioning.Equal?.ShardTemplate is { } equal
            ? [($"in {partitioning.Equal.Parts} parts", $"{path}.equal.shardTemplate", equal)]
            : (partitioning.Custom?.Shards ?? []).Select((shard, index) => ($"{shard.KeyRange.Start}-{shard.KeyRange.End}", $"{path}.custom.shards[{index}]", (VitessShardTemplate)shard));

    private static FederatedTemplate Of(FederatedCluster part, string shard, string path, VitessShardTemplate template)
    {
        var eligible = (template.TabletPools ?? []).Where(pool => pool.Type is PoolTypes.Replica or PoolTypes.ExternalMaster or PoolTypes.ExternalReplica).Sum(pool => pool.Replicas);

        // Both are on by default (crds.md); a member without any tablet of the shard has nothing to elect.
        var elects = eligible > 0 && (template.Replication?.InitializeMaster is not false || template.Replication.InitializeBackup is not false);
        return new(part, shard, path, elects, eligible);
    }
}
