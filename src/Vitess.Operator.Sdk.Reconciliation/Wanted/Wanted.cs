using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Asks the desired state what an owner's objects shall be, as JSON and by name.</summary>
internal static partial class Wanted
{
    private static List<KeyValuePair<string, JsonObject>> Named<T>(IEnumerable<T?> values)
        where T : class, IKubernetesObject<k8s.Models.V1ObjectMeta> =>
        [.. values.OfType<T>().Select(value => KeyValuePair.Create(value.Metadata.Name, ToJson(value)))];

    private static JsonObject? Json<T>(T? value)
        where T : class, IKubernetesObject => value is null ? null : ToJson(value);

    /// <summary>What is empty and says nothing by that is left out, as the Go operator leaves it out.</summary>
    private static JsonObject ToJson(IKubernetesObject value) => VitessJson.ToNode(value);
}
