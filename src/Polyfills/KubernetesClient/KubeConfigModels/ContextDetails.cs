using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>Which cluster, as which user, in which namespace.</summary>
public class ContextDetails
{
    /// <summary>The name of the cluster.</summary>
    [YamlMember(Alias = "cluster")]
    public string Cluster { get; set; }

    /// <summary>The name of the user.</summary>
    [YamlMember(Alias = "user")]
    public string User { get; set; }

    /// <summary>The namespace to use when none is given.</summary>
    [YamlMember(Alias = "namespace")]
    public string Namespace { get; set; }

    /// <summary>Additions of other tools.</summary>
    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }
}
