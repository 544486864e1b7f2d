using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The rules of who may do what in VTAdmin.</summary>
public sealed class VtAdminRbac
{
    private readonly JsonArray _rules = [];

    /// <summary>Lets everybody look at everything.</summary>
    public VtAdminRbac AllowReading() => Allow("*", ["get"]);

    /// <summary>Allows actions.</summary>
    /// <param name="resource">Kind of thing, such as <c>Shard</c>, or <c>*</c>.</param>
    /// <param name="actions">The actions, such as <c>get</c>, or <c>*</c>.</param>
    /// <param name="subjects">Who: <c>user:name</c>, <c>role:name</c>, or <c>*</c>; null for everybody.</param>
    /// <param name="clusters">Clusters by their id; null for all.</param>
    /// <exception cref="ArgumentException">No action is given.</exception>
    public VtAdminRbac Allow(string resource, IReadOnlyList<string> actions, IReadOnlyList<string>? subjects = null, IReadOnlyList<string>? clusters = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count == 0)
        {
            throw new ArgumentException("A rule without actions allows nothing.", nameof(actions));
        }

        _rules.Add((JsonNode)new JsonObject
        {
            ["resource"] = resource,
            ["actions"] = List(actions),
            ["subjects"] = List(subjects ?? ["*"]),
            ["clusters"] = List(clusters ?? ["*"]),
        });
        return this;
    }

    /// <summary>The content of <c>rbac.yaml</c>.</summary>
    internal string ToYaml() => VitessYaml.Write(new JsonObject { ["rules"] = _rules.DeepClone() });

    private static JsonArray List(IReadOnlyList<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
