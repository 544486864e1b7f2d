using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>Collects what a Pod was made from, and hashes it for the annotation <c>planetscale.com/desired-state-hash</c>.</summary>
/// <remarks>
/// Adding something empty changes nothing, so that a new kind of item does not restart the Pods that lack it.
/// Source: reference/workloads-control-plane.md, section 3.5.
/// </remarks>
public sealed class DesiredStateHash
{
    private readonly SortedList<string, string> _items = new(StringComparer.Ordinal);

    /// <summary>Adds the keys of a map.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="map">The map.</param>
    public DesiredStateHash AddKeys(string item, IDictionary<string, string>? map)
    {
        if (map is { Count: > 0 })
        {
            _items[item] = ContentHash.StringMapKeys(map);
        }

        return this;
    }

    /// <summary>Adds texts, in order.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="texts">The texts.</param>
    public DesiredStateHash AddList(string item, IReadOnlyCollection<string>? texts)
    {
        if (texts is { Count: > 0 })
        {
            _items[item] = ContentHash.StringList(texts);
        }

        return this;
    }

    /// <summary>Adds a text as it is.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="text">The text.</param>
    public DesiredStateHash AddText(string item, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _items[item] = text;
        }

        return this;
    }

    /// <summary>Adds containers.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="containers">The containers.</param>
    public DesiredStateHash AddContainers(string item, ICollection<V1Container>? containers)
    {
        if (containers is { Count: > 0 })
        {
            _items[item] = ContainerHash.OfAll(containers);
        }

        return this;
    }

    /// <summary>Adds tolerations.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="tolerations">The tolerations.</param>
    public DesiredStateHash AddTolerations(string item, ICollection<V1Toleration>? tolerations)
    {
        if (tolerations is { Count: > 0 })
        {
            _items[item] = ContentHash.Tolerations(tolerations);
        }

        return this;
    }

    /// <summary>Adds topology spread constraints.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="constraints">The constraints.</param>
    public DesiredStateHash AddTopologySpreadConstraints(string item, ICollection<V1TopologySpreadConstraint>? constraints)
    {
        if (constraints is { Count: > 0 })
        {
            _items[item] = ContentHash.TopologySpreadConstraints(constraints);
        }

        return this;
    }

    /// <summary>Adds the names of volumes, in order.</summary>
    /// <param name="item">Name of the item; adding the same name again replaces the item.</param>
    /// <param name="volumes">The volumes.</param>
    public DesiredStateHash AddVolumeNames(string item, ICollection<V1Volume>? volumes)
    {
        if (volumes is { Count: > 0 })
        {
            _items[item] = ContentHash.StringList(Names(volumes));
        }

        return this;
    }

    /// <summary>The hash of everything added so far.</summary>
    public string ToHash() => ContentHash.StringMap(_items);

    private static IEnumerable<string> Names(ICollection<V1Volume> volumes)
    {
        foreach (var volume in volumes)
        {
            yield return volume.Name;
        }
    }
}
