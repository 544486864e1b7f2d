using System.Collections.Immutable;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>Customizers in the order in which they run. Immutable: adding gives a new list.</summary>
public sealed class ObjectCustomizers
{
    private readonly ImmutableArray<ICustomizerEntry> _entries;

    private ObjectCustomizers(ImmutableArray<ICustomizerEntry> entries) => _entries = entries;

    /// <summary>No customizers.</summary>
    public static ObjectCustomizers None { get; } = new([]);

    /// <summary>The names of the customizers with the type that each is called for, in order.</summary>
    public IReadOnlyList<string> Names => [.. _entries.Select(entry => entry.Name)];

    /// <summary>These customizers and one more behind them.</summary>
    /// <typeparam name="T">The type of the objects that it changes.</typeparam>
    /// <param name="customizer">The customizer.</param>
    public ObjectCustomizers With<T>(IObjectCustomizer<T> customizer)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(customizer);
        return new ObjectCustomizers(_entries.Add(new CustomizerEntry<T>(customizer)));
    }

    /// <summary>Runs the customizers that take such an object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="built">The object as built; it stays unchanged.</param>
    /// <param name="component">The component that the object belongs to.</param>
    /// <param name="source">The field of the VitessCluster that the object is made for.</param>
    /// <returns>The object itself when no customizer takes it, else a changed copy.</returns>
    /// <exception cref="CustomizerException">A customizer changed what must not be changed.</exception>
    public T Apply<T>(T built, string component, string source)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(built);
        if (!_entries.Any(entry => entry.Takes(built)))
        {
            return built;
        }

        var context = new CustomizationContext(component, source);
        var before = ObjectIdentity.Of(built);
        var copy = (T)KubernetesJson.Deserialize<T>(KubernetesJson.Serialize(built));
        foreach (var entry in _entries)
        {
            if (entry.Takes(copy))
            {
                entry.Customize(copy, context);
                before.EnsureKept(copy, entry.Name);
            }
        }

        return copy;
    }
}
