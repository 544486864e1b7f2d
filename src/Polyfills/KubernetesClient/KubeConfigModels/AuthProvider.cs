using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>The old kind of authentication plugin.</summary>
public class AuthProvider
{
    /// <summary>The name of the plugin, e.g. <c>oidc</c>.</summary>
    [YamlMember(Alias = "name")]
    public string Name { get; set; }

    /// <summary>Its settings.</summary>
    [YamlMember(Alias = "config")]
    public Dictionary<string, string> Config { get; set; }
}
