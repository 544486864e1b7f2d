using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>A named cluster.</summary>
public class Cluster
{
    /// <summary>How to reach it.</summary>
    [YamlMember(Alias = "cluster")]
    public ClusterEndpoint ClusterEndpoint { get; set; }

    /// <summary>The name.</summary>
    [YamlMember(Alias = "name")]
    public string Name { get; set; }
}
