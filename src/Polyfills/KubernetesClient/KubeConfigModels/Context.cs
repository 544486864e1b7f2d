using System;
using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>A named pair of a cluster and a user.</summary>
public class Context
{
    /// <summary>The pair.</summary>
    [YamlMember(Alias = "context")]
    public ContextDetails ContextDetails { get; set; }

    /// <summary>The name.</summary>
    [YamlMember(Alias = "name")]
    public string Name { get; set; }

    /// <summary>Additions of other tools.</summary>
    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }

    /// <summary>Not in use.</summary>
    [Obsolete("The namespace is part of the context's details.")]
    [YamlMember(Alias = "namespace")]
    public string Namespace { get; set; }
}
