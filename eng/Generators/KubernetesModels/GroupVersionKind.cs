namespace Generators.KubernetesModels;

/// <summary>What <c>[KubernetesEntity]</c> and the four constants of a model say.</summary>
internal sealed record GroupVersionKind(string Group, string Version, string Kind, string Plural);
