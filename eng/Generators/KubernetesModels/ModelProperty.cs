namespace Generators.KubernetesModels;

/// <summary>One property of a model record.</summary>
internal sealed record ModelProperty(string JsonName, string Name, string Type, bool Required);
