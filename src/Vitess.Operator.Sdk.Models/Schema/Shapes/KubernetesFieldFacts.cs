namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>What the schema says about a field of a Kubernetes type beyond its C# type.</summary>
/// <param name="IsRequired">Whether an object without it is refused.</param>
/// <param name="Facts">Defaults and list types.</param>
/// <param name="Description">What the field is for; null for fields that our schemas do not show.</param>
internal sealed record KubernetesFieldFacts(bool IsRequired, IReadOnlyList<SchemaFactAttribute> Facts, string? Description)
{
    /// <summary>Nothing is known.</summary>
    public static readonly KubernetesFieldFacts None = new(false, [], null);
}
