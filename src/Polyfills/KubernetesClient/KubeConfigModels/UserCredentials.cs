using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>What proves the identity of a user.</summary>
public class UserCredentials
{
    /// <summary>A client certificate, PEM in base64.</summary>
    [YamlMember(Alias = "client-certificate-data", ApplyNamingConventions = false)]
    public string ClientCertificateData { get; set; }

    /// <summary>The path of a client certificate in PEM.</summary>
    [YamlMember(Alias = "client-certificate", ApplyNamingConventions = false)]
    public string ClientCertificate { get; set; }

    /// <summary>The key of the certificate, PEM in base64.</summary>
    [YamlMember(Alias = "client-key-data", ApplyNamingConventions = false)]
    public string ClientKeyData { get; set; }

    /// <summary>The path of the key in PEM.</summary>
    [YamlMember(Alias = "client-key", ApplyNamingConventions = false)]
    public string ClientKey { get; set; }

    /// <summary>A bearer token.</summary>
    [YamlMember(Alias = "token")]
    public string Token { get; set; }

    /// <summary>The user to act as; read and not used.</summary>
    [YamlMember(Alias = "as")]
    public string Impersonate { get; set; }

    /// <summary>The groups to act as; read and not used.</summary>
    [YamlMember(Alias = "as-groups", ApplyNamingConventions = false)]
    public IEnumerable<string> ImpersonateGroups { get; set; } = [];

    /// <summary>More about the user to act as; read and not used.</summary>
    [YamlMember(Alias = "as-user-extra", ApplyNamingConventions = false)]
    public Dictionary<string, string> ImpersonateUserExtra { get; set; } = [];

    /// <summary>The user name of basic authentication.</summary>
    [YamlMember(Alias = "username")]
    public string UserName { get; set; }

    /// <summary>The password of basic authentication.</summary>
    [YamlMember(Alias = "password")]
    public string Password { get; set; }

    /// <summary>The old kind of plugin.</summary>
    [YamlMember(Alias = "auth-provider", ApplyNamingConventions = false)]
    public AuthProvider AuthProvider { get; set; }

    /// <summary>Additions of other tools.</summary>
    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }

    /// <summary>A command that prints credentials.</summary>
    [YamlMember(Alias = "exec")]
    public ExternalExecution ExternalExecution { get; set; }
}
