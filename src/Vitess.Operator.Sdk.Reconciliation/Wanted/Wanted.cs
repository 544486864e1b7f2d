using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Asks the desired state what an owner's objects shall be, as JSON and by name.</summary>
internal static partial class Wanted
{
    private static List<KeyValuePair<string, JsonObject>> Named<T>(IEnumerable<T?> values)
        where T : class, IKubernetesObject<k8s.Models.V1ObjectMeta> =>
        [.. values.OfType<T>().Select(value => KeyValuePair.Create(value.Metadata.Name, ToJson(value)))];

    /// <summary>Children that are made from their owner's spec alone.</summary>
    private static List<KeyValuePair<string, Wish>> Wishes<TSource>(
        ObjectPass pass, IEnumerable<TSource> sources, Func<TSource, string> name, Func<TSource, IKubernetesObject> build)
    {
        var basis = pass.Basis.With();
        return [.. sources.Select(source => KeyValuePair.Create(name(source), new Wish(() => ToJson(build(source)), basis)))];
    }

    /// <summary>A child that is made from its owner's spec alone.</summary>
    private static Wish OfOwner(ObjectPass pass, Func<JsonObject> build) => new(build, pass.Basis.With());

    private static JsonObject? Json<T>(T? value)
        where T : class, IKubernetesObject => value is null ? null : ToJson(value);

    /// <summary>What is empty and says nothing by that is left out, as the Go operator leaves it out.</summary>
    private static JsonObject ToJson(IKubernetesObject value) => VitessJson.ToNode(value);
}
