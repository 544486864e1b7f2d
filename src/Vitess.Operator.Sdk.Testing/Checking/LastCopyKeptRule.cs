using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Looks at what remains of a shard's data when a volume goes, or an object below which there are volumes.</summary>
internal sealed class LastCopyKeptRule(StoreView view, TopologyView topology) : SafetyRule(SafetyInvariant.LastCopyKept)
{
    private const string KeyspaceKey = "planetscale.com/vitesskeyspaces";

    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (write.Deletes("persistentvolumeclaims") && ShardLabels.OfTablet(write.Before!) is { } shard)
        {
            return CheckVolume(write, shard);
        }

        return write.Deletes("vitesskeyspaces") ? CheckKeyspace(write.BeforeTree!)
            : write.Deletes("vitessshards") ? CheckShard(write)
            : [];
    }

    private IEnumerable<string> CheckVolume(SafetyWrite write, ShardLabels shard)
    {
        if (view.Pod(write.Name) is not null)
        {
            yield return "the Pod that writes to the volume still exists";
        }

        if (view.Shard(shard) is null || view.HasBackup(shard))
        {
            yield break;
        }

        var others = view.Claims(shard).Where(claim => ObjectFacts.Uid(claim) != write.Before!.Uid && !ObjectFacts.IsTerminating(claim));
        if (!others.Any(claim => view.Pod(NameOf(claim)) is { } pod && ObjectFacts.IsReady(pod)))
        {
            yield return "no other tablet of the shard is up with its data, and there is no backup";
        }
    }

    private IEnumerable<string> CheckKeyspace(JsonMap keyspace)
    {
        var name = JsonTree.TextAt(keyspace, "spec", "name") ?? string.Empty;
        if (!IsImmediate(keyspace) && topology.IsServed(name, null))
        {
            yield return $"keyspace {name} is still served, and its turndown policy is not Immediate";
        }
    }

    private IEnumerable<string> CheckShard(SafetyWrite write)
    {
        var shard = write.BeforeTree!;
        var keyspace = ObjectFacts.Label(shard, VitessLabels.Keyspace) ?? string.Empty;
        var name = JsonTree.TextAt(shard, "spec", "name") ?? string.Empty;
        if (topology.IsServed(keyspace, name) && OwnerOf(shard) is { } owner && !IsImmediate(owner))
        {
            yield return $"shard {keyspace}/{name} is still served, and the turndown policy is not Immediate";
        }
    }

    private JsonMap? OwnerOf(JsonMap shard)
    {
        var owner = shard.Map("metadata").List("ownerReferences").Maps().FirstOrDefault(reference => reference.Text("kind") == "VitessKeyspace");
        return owner?.Text("name") is { } name ? view.Find(KeyspaceKey, new NamespacedName(NameOf(shard).Namespace, name)) : null;
    }

    private static bool IsImmediate(JsonMap keyspace) => JsonTree.TextAt(keyspace, "spec", "turndownPolicy") == TurndownPolicies.Immediate;

    private static NamespacedName NameOf(JsonMap value) =>
        new(JsonTree.TextAt(value, "metadata", "namespace") ?? string.Empty, JsonTree.TextAt(value, "metadata", "name") ?? string.Empty);
}
