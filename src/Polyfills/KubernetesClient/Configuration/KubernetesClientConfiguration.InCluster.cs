using System;
using System.Globalization;
using System.IO;
using k8s.Authentication;
using k8s.Exceptions;

namespace k8s;

/// <content>Inside a Pod.</content>
public partial class KubernetesClientConfiguration
{
    /// <summary>Whether this process runs in a Pod with a service account.</summary>
    /// <returns>True when it does.</returns>
    public static bool IsInCluster() => InClusterEnvironment.Current.IsComplete;

    /// <summary>The configuration of the Pod's service account. The token is read again while the client runs.</summary>
    /// <returns>The configuration.</returns>
    /// <exception cref="KubeConfigException">This process does not run in such a Pod.</exception>
    public static KubernetesClientConfiguration InClusterConfig() => InClusterConfig(InClusterEnvironment.Current);

    internal static KubernetesClientConfiguration InClusterConfig(InClusterEnvironment environment)
    {
        if (!environment.IsComplete)
        {
            throw new KubeConfigException(
                "This process runs outside a cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be set, "
                + $"and the files token and ca.crt must exist in {environment.Folder}.");
        }

        if (!ushort.TryParse(environment.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            throw new KubeConfigException($"KUBERNETES_SERVICE_PORT is '{environment.Port}', which is no port.");
        }

        return new KubernetesClientConfiguration
        {
            Host = new UriBuilder(Uri.UriSchemeHttps, environment.Host, port).ToString(),
            TokenProvider = new TokenFileAuth(environment.TokenPath),
            SslCaCerts = Certificates.ReadAuthorities(File.ReadAllText(environment.CaPath), environment.CaPath),
            Namespace = File.Exists(environment.NamespacePath) ? File.ReadAllText(environment.NamespacePath) : null,
        };
    }
}
