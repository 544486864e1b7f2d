using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Asks the desired state what an owner's objects shall be, as JSON and by name.</summary>
internal static partial class Wanted
{
    private static List<KeyValuePair<string, JsonObject>> Named<T>(IEnumerable<T?> values)
        where T : class, IKubernetesObject<k8s.Models.V1ObjectMeta> =>
        [.. values.OfType<T>().Select(value => KeyValuePair.Create(value.Metadata.Name, ObjectConvert.ToJson(value)))];

    private static JsonObject? Json<T>(T? value)
        where T : class, IKubernetesObject => value is null ? null : ObjectConvert.ToJson(value);
}
