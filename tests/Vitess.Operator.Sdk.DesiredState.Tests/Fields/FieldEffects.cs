using k8s;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Fields;

/// <summary>Finds by changing one field at a time which fields of a spec reach the objects made from it.</summary>
/// <typeparam name="T">The custom resource.</typeparam>
/// <param name="Render">Makes the objects.</param>
/// <param name="Baselines">Specs to begin with; together they have every field set to something.</param>
/// <param name="Spec">Takes the spec out of the custom resource.</param>
internal sealed record FieldEffects<T>(Func<T, IEnumerable<object>> Render, IReadOnlyList<T> Baselines, Func<T, object> Spec)
    where T : class
{
    /// <summary>Every field that the baselines reach, and whether changing it changes any object.</summary>
    public SortedDictionary<string, bool> Find()
    {
        var effects = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var baseline in Baselines)
        {
            var before = Text(baseline);
            foreach (var field in ModelField.Of(Spec(baseline)))
            {
                if (effects.GetValueOrDefault(field.Path))
                {
                    continue;
                }

                var changed = KubernetesJson.Deserialize<T>(KubernetesJson.Serialize(baseline));
                field.Change(Spec(changed));
                effects[field.Path] = Text(changed) != before;
            }
        }

        return effects;
    }

    private string Text(T resource) => string.Join('\n', Render(resource).Select(item => KubernetesJson.Serialize(item)));
}
