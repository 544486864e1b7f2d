using System.Collections.Generic;
using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>How to reach a cluster.</summary>
public class ClusterEndpoint
{
    /// <summary>The path of a PEM file with the authorities to trust.</summary>
    [YamlMember(Alias = "certificate-authority", ApplyNamingConventions = false)]
    public string CertificateAuthority { get; set; }

    /// <summary>The authorities to trust, PEM in base64; comes before the file.</summary>
    [YamlMember(Alias = "certificate-authority-data", ApplyNamingConventions = false)]
    public string CertificateAuthorityData { get; set; }

    /// <summary>The address of the API server.</summary>
    [YamlMember(Alias = "server")]
    public string Server { get; set; }

    /// <summary>The name to expect in the server's certificate; null for that of the address.</summary>
    [YamlMember(Alias = "tls-server-name", ApplyNamingConventions = false)]
    public string TlsServerName { get; set; }

    /// <summary>Whether any certificate of the server is taken.</summary>
    [YamlMember(Alias = "insecure-skip-tls-verify", ApplyNamingConventions = false)]
    public bool SkipTlsVerify { get; set; }

    /// <summary>Additions of other tools.</summary>
    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }
}
