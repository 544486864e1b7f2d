using System;
using System.Linq;
using System.Net;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <content>Applying a context of a kubeconfig.</content>
public partial class KubernetesClientConfiguration
{
    private void InitializeContext(K8SConfiguration k8SConfig, string contextName)
    {
        var context = (k8SConfig.Contexts ?? []).FirstOrDefault(candidate => SameName(candidate.Name, contextName))
            ?? throw new KubeConfigException($"The kubeconfig has no context '{contextName}'.");
        var details = context.ContextDetails ?? throw new KubeConfigException($"Context '{contextName}' of the kubeconfig is empty.");
        CurrentContext = context.Name;
        Namespace = details.Namespace;
        SetCluster(k8SConfig, contextName, details.Cluster);
        SetUser(k8SConfig, contextName, details.User);
    }

    private void SetCluster(K8SConfiguration k8SConfig, string contextName, string clusterName)
    {
        var endpoint = (k8SConfig.Clusters ?? []).FirstOrDefault(candidate => SameName(candidate.Name, clusterName))?.ClusterEndpoint
            ?? throw new KubeConfigException($"Context '{contextName}' names the cluster '{clusterName}', which the kubeconfig does not have.");
        if (string.IsNullOrWhiteSpace(endpoint.Server) || !Uri.TryCreate(endpoint.Server, UriKind.Absolute, out var server))
        {
            throw new KubeConfigException($"Cluster '{clusterName}' of the kubeconfig has the server '{endpoint.Server}', which is no address.");
        }

        Host = WithReachableHost(server, endpoint.Server);
        SkipTlsVerify = endpoint.SkipTlsVerify;
        TlsServerName = endpoint.TlsServerName;
        if (server.Scheme == Uri.UriSchemeHttps)
        {
            SetAuthorities(k8SConfig, clusterName, endpoint);
        }
    }

    private void SetAuthorities(K8SConfiguration k8SConfig, string clusterName, ClusterEndpoint endpoint)
    {
        if (!string.IsNullOrWhiteSpace(endpoint.CertificateAuthorityData))
        {
            var source = $"certificate-authority-data of cluster '{clusterName}'";
            SslCaCerts = Certificates.ReadAuthorities(Certificates.FromBase64(endpoint.CertificateAuthorityData, source), source);
        }
        else if (!string.IsNullOrWhiteSpace(endpoint.CertificateAuthority))
        {
            var source = $"certificate-authority of cluster '{clusterName}'";
            SslCaCerts = Certificates.ReadAuthorities(Certificates.FromFile(KubeConfigMerge.FullPath(k8SConfig, endpoint.CertificateAuthority), source), source);
        }
    }

    // An address that a server listens on everywhere is none that a client can reach.
    private static string WithReachableHost(Uri server, string text)
    {
        if (!IPAddress.TryParse(server.DnsSafeHost, out var address))
        {
            return text;
        }

        var reachable = address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : null;
        return reachable is null ? text : new UriBuilder(server) { Host = reachable.ToString() }.ToString();
    }

    private static bool SameName(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
