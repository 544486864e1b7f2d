namespace Generators.KubernetesModels;

/// <summary>One model record, ready to be written.</summary>
/// <param name="Key">The key of the definition, e.g. <c>io.k8s.api.core.v1.Pod</c>.</param>
/// <param name="ClassName">The name of the record, e.g. <c>V1Pod</c>.</param>
/// <param name="Entity">The group, version and kind, or null for a part of a kind.</param>
/// <param name="Interfaces">The interfaces, in order.</param>
/// <param name="Properties">The properties, in order of their JSON names.</param>
internal sealed record Model(
    string Key,
    string ClassName,
    GroupVersionKind? Entity,
    IReadOnlyList<string> Interfaces,
    IReadOnlyList<ModelProperty> Properties);
