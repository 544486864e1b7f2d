using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Counts the tablets of a shard that the program has taken down. A tablet that the shard does not want any more need not come back.</summary>
internal sealed class OnePodDownRule(StoreView view, DownPods down) : SafetyRule(SafetyInvariant.OnePodDown)
{
    private readonly Dictionary<NamespacedName, (ShardLabels Shard, JsonMap Pod)> _known = [];

    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (!write.Deletes("pods") || ShardLabels.OfTablet(write.Before!) is not { } shard)
        {
            return [];
        }

        var pod = write.BeforeTree!;
        if (!ObjectFacts.IsReady(pod))
        {
            return [];
        }

        var others = down.Names.Where(other => other != write.Name && IsMissed(other, shard)).ToList();
        _known[write.Name] = (shard, pod);
        down.Add(write.Name, write.Before!.Uid);
        return others.Select(other => $"tablet Pod {other.Name} of the same shard was taken down before and is not back");
    }

    private bool IsMissed(NamespacedName name, ShardLabels shard)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known.Shard == shard && view.IsWanted(shard, known.Pod);
        }

        // Taken down by an earlier run: what it was is seen from what came back in its place.
        return view.Pods(shard).Exists(pod => JsonTree.TextAt(pod, "metadata", "name") == name.Name && !ObjectFacts.IsReady(pod));
    }
}
