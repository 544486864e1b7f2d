using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using k8s;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>The reference cluster with and without a change of one field.</summary>
internal sealed class ReferenceRendering
{
    private static readonly ClusterObjectsOptions Options = new() { BackupRun = DateTimeOffset.UnixEpoch };

    private readonly V2VitessCluster _cluster = ReferenceCluster.Build();
    private readonly Rendering _before;

    public ReferenceRendering() => _before = new Rendering(_cluster, Options);

    public IReadOnlyList<FieldEffect> EffectsOf(ResourceField field)
    {
        IReadOnlyList<FieldEffect> effects = [];
        for (var variant = 0; variant < FieldMutation.Variants && effects.All(effect => effect.IsCopy); variant++)
        {
            effects = field.Kind == V2VitessCluster.KubeKind ? OfCluster(field, variant) : OfChild(field, variant);
        }

        return effects;
    }

    private IReadOnlyList<FieldEffect> OfCluster(ResourceField field, int variant)
    {
        var json = JsonNode.Parse(KubernetesJson.Serialize(_cluster))!.AsObject();
        var before = _before;
        if (JsonPlaces.Holders(json, field.Path, make: false).Count == 0)
        {
            JsonPlaces.Holders(json, field.Path, make: true);
            before = Render(json);
        }

        FieldMutation.Apply(json, field, variant);
        return before.EffectsTo(Render(json));
    }

    private IReadOnlyList<FieldEffect> OfChild(ResourceField field, int variant)
    {
        var make = !_before.HasHolder(field);
        var before = make ? new Rendering(_cluster, Options with { Customizers = ChildMutation.Hook(field, make, variant: null) }) : _before;
        var after = new Rendering(_cluster, Options with { Customizers = ChildMutation.Hook(field, make, variant) });
        return [.. before.EffectsTo(after).Where(effect => effect.Kind != field.Kind)];
    }

    private static Rendering Render(JsonObject cluster) => new(KubernetesJson.Deserialize<V2VitessCluster>(cluster.ToJsonString()), Options);
}
