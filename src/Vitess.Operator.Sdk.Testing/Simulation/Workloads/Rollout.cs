using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>How far a Deployment may go now: at most so many Pods above, and so many available Pods below, what it asks for.</summary>
internal static class Rollout
{
    /// <summary>The sizes to write; nothing when every ReplicaSet has the size it should have for now.</summary>
    public static IEnumerable<(V1ReplicaSet Set, int Replicas)> Next(V1Deployment deployment, V1ReplicaSet newest, IReadOnlyList<V1ReplicaSet> old)
    {
        var wanted = deployment.Spec.Replicas ?? 1;
        var recreate = deployment.Spec.Strategy?.Type == "Recreate";
        var (surge, unavailable) = recreate ? (0, wanted) : Bounds(deployment, wanted);
        foreach (var shrink in Shrink(old, newest, Math.Max(wanted - unavailable, 0)))
        {
            yield return shrink;
        }

        var size = newest.Spec.Replicas ?? 1;
        var held = old.Sum(set => recreate ? set.Status?.Replicas ?? 0 : set.Spec.Replicas ?? 1);
        var grown = recreate && held > 0 ? 0 : Math.Min(wanted, Math.Max(wanted + surge - held, Math.Min(size, wanted)));
        if (grown != size)
        {
            yield return (newest, grown);
        }
    }

    private static IEnumerable<(V1ReplicaSet Set, int Replicas)> Shrink(IReadOnlyList<V1ReplicaSet> old, V1ReplicaSet newest, int least)
    {
        var available = old.Append(newest).Sum(Serving);
        foreach (var set in old)
        {
            var (size, serving) = (set.Spec.Replicas ?? 1, Serving(set));

            // Pods that do not serve can go at once; those that do only while enough others serve.
            var keep = Math.Max(serving - Math.Max(available - least, 0), 0);
            available -= serving - keep;
            if (keep < size)
            {
                yield return (set, keep);
            }
        }
    }

    /// <summary>How many Pods serve and are meant to: a set that has just been made smaller still reports those that it is about to stop.</summary>
    private static int Serving(V1ReplicaSet set) => Math.Min(set.Status?.AvailableReplicas ?? 0, set.Spec.Replicas ?? 1);

    private static (int Surge, int Unavailable) Bounds(V1Deployment deployment, int wanted)
    {
        var rolling = deployment.Spec.Strategy?.RollingUpdate;
        var surge = Count(rolling?.MaxSurge, wanted, roundUp: true);
        var unavailable = Count(rolling?.MaxUnavailable, wanted, roundUp: false);
        return surge == 0 && unavailable == 0 ? (0, 1) : (surge, unavailable);
    }

    private static int Count(IntOrString? value, int wanted, bool roundUp)
    {
        var text = value?.ToString() ?? "25%";
        if (!text.EndsWith('%'))
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        var share = wanted * int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture) / 100.0;
        return (int)(roundUp ? Math.Ceiling(share) : Math.Floor(share));
    }
}
