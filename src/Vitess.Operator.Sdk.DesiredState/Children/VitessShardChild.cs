using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The VitessShards of a keyspace.</summary>
/// <remarks>Source: reference/crds.md, section 6.</remarks>
public static class VitessShardChild
{
    /// <summary>The VitessShard as it is created.</summary>
    /// <param name="keyspace">The VitessKeyspace, with its defaults.</param>
    /// <param name="range">The key range.</param>
    /// <param name="template">The template of the shard.</param>
    public static V2VitessShard Build(V2VitessKeyspace keyspace, KeyRange range, VitessShardTemplate template)
    {
        ArgumentNullException.ThrowIfNull(keyspace);
        ArgumentNullException.ThrowIfNull(template);
        var cluster = ClusterOwner.ClusterName(keyspace.Metadata);
        var labels = ComponentLabels.Cluster(cluster);
        labels[VitessLabels.Keyspace] = keyspace.Spec.Name;
        labels[VitessLabels.Shard] = range.SafeName;
        return new()
        {
            Metadata = new()
            {
                Name = ObjectNames.Shard(cluster, keyspace.Spec.Name, range.SafeName),
                NamespaceProperty = keyspace.Metadata.NamespaceProperty,
                Labels = labels,
                Annotations = ChildAnnotations.Of(template.Annotations),
                OwnerReferences = [ClusterOwner.Of(keyspace)],
            },
            Spec = Spec(keyspace.Spec, range, template),
        };
    }

    private static VitessShardSpec Spec(VitessKeyspaceSpec keyspace, KeyRange range, VitessShardTemplate template) => new(template)
    {
        Name = range.ToString(),
        DatabaseName = keyspace.DatabaseName,
        ZoneMap = keyspace.ZoneMap,
        Images = keyspace.Images ?? new VitessKeyspaceImages(),
        ImagePullPolicies = keyspace.ImagePullPolicies,
        ImagePullSecrets = NotEmpty.List(keyspace.ImagePullSecrets),
        KeyRange = range.ToModel(),
        GlobalLockserver = keyspace.GlobalLockserver,
        VitessOrchestrator = keyspace.VitessOrchestrator,
        BackupLocations = keyspace.BackupLocations,
        BackupEngine = keyspace.BackupEngine,
        ExtraVitessFlags = keyspace.ExtraVitessFlags,
        TopologyReconciliation = keyspace.TopologyReconciliation,
        UpdateStrategy = keyspace.UpdateStrategy,
    };
}
