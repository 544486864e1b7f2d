namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>What the schema says about a Kubernetes type beyond its C# type.</summary>
/// <param name="IsAtomic">Whether a server-side apply replaces the object as a whole.</param>
/// <param name="Fields">Its fields by JSON name.</param>
internal sealed record KubernetesTypeFacts(bool IsAtomic, IReadOnlyDictionary<string, KubernetesFieldFacts> Fields)
{
    /// <summary>Nothing is known.</summary>
    public static readonly KubernetesTypeFacts None = new(false, new Dictionary<string, KubernetesFieldFacts>());

    /// <summary>What is known about a field.</summary>
    public KubernetesFieldFacts Field(string name) => Fields.GetValueOrDefault(name, KubernetesFieldFacts.None);
}
