using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>An addition of another tool.</summary>
public class NamedExtension
{
    /// <summary>The name.</summary>
    [YamlMember(Alias = "name")]
    public string Name { get; set; }

    /// <summary>Whatever the tool wrote.</summary>
    [YamlMember(Alias = "extension")]
    public dynamic Extension { get; set; }
}
