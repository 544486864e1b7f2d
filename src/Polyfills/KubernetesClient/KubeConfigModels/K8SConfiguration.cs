using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>A kubeconfig file.</summary>
public class K8SConfiguration
{
    /// <summary>Preferences of kubectl.</summary>
    [YamlMember(Alias = "preferences")]
    public IDictionary<string, object> Preferences { get; set; }

    /// <summary>The version, <c>v1</c>.</summary>
    [YamlMember(Alias = "apiVersion")]
    public string ApiVersion { get; set; }

    /// <summary>The kind, <c>Config</c>.</summary>
    [YamlMember(Alias = "kind")]
    public string Kind { get; set; }

    /// <summary>The context to use when none is asked for.</summary>
    [YamlMember(Alias = "current-context", ApplyNamingConventions = false)]
    public string CurrentContext { get; set; }

    /// <summary>Pairs of a cluster and a user.</summary>
    [YamlMember(Alias = "contexts")]
    public IEnumerable<Context> Contexts { get; set; } = [];

    /// <summary>The clusters.</summary>
    [YamlMember(Alias = "clusters")]
    public IEnumerable<Cluster> Clusters { get; set; } = [];

    /// <summary>The users.</summary>
    [YamlMember(Alias = "users")]
    public IEnumerable<User> Users { get; set; } = [];

    /// <summary>Additions of other tools.</summary>
    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }

    /// <summary>The full path of the file; null when it came from elsewhere or relative paths are not to be resolved.</summary>
    [YamlIgnore]
    public string FileName { get; set; }
}
