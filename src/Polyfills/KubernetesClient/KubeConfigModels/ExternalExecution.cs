using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>A command that prints credentials (<c>exec</c> of a user).</summary>
public class ExternalExecution
{
    /// <summary>The version of the exchange, e.g. <c>client.authentication.k8s.io/v1</c>.</summary>
    [YamlMember(Alias = "apiVersion")]
    public string ApiVersion { get; set; }

    /// <summary>The program.</summary>
    [YamlMember(Alias = "command")]
    public string Command { get; set; }

    /// <summary>Environment variables, each with the keys <c>name</c> and <c>value</c>; may be null.</summary>
    [YamlMember(Alias = "env")]
    public IList<Dictionary<string, string>> EnvironmentVariables { get; set; }

    /// <summary>The arguments; may be null.</summary>
    [YamlMember(Alias = "args")]
    public IList<string> Arguments { get; set; }

    /// <summary>What to tell the user when the program is missing.</summary>
    [YamlMember(Alias = "installHint")]
    public string InstallHint { get; set; }

    /// <summary>Whether the program wants to know about the cluster.</summary>
    [YamlMember(Alias = "provideClusterInfo")]
    public bool ProvideClusterInfo { get; set; }
}
