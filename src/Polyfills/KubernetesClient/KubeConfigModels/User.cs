using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>A named user.</summary>
public class User
{
    /// <summary>What proves the identity.</summary>
    [YamlMember(Alias = "user")]
    public UserCredentials UserCredentials { get; set; }

    /// <summary>The name.</summary>
    [YamlMember(Alias = "name")]
    public string Name { get; set; }
}
