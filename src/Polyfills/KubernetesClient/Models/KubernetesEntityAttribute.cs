using System;

namespace k8s.Models;

/// <summary>Says which API resource a model stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KubernetesEntityAttribute : Attribute
{
    /// <summary>The kind.</summary>
    public string Kind { get; set; }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; set; }

    /// <summary>The version alone, e.g. <c>v1</c>.</summary>
    public string ApiVersion { get; set; }

    /// <summary>The resource name in URLs, e.g. <c>pods</c>; empty when the kind cannot be listed.</summary>
    public string PluralName { get; set; }
}
