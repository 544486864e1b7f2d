using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;
using Vitess.Operator.Cli.Serve;

namespace Vitess.Operator.Cli.Run;

/// <summary>How to reach an API server, and what the kubeconfig says about reaching Vitess behind it.</summary>
/// <param name="Configuration">How to reach the API server.</param>
/// <param name="VitessAddress">Where everything of Vitess is reached, <c>host:port</c>; null when at its own addresses.</param>
internal sealed record ClusterAccess(KubernetesClientConfiguration Configuration, string? VitessAddress)
{
    /// <exception cref="CliException">There is no kubeconfig that can be used.</exception>
    public static ClusterAccess Read(string? kubeconfig, string? context)
    {
        try
        {
            if (kubeconfig is null && context is null && KubernetesClientConfiguration.IsInCluster())
            {
                return new(KubernetesClientConfiguration.InClusterConfig(), null);
            }

            var file = kubeconfig is null ? KubernetesClientConfiguration.LoadKubeConfig() : KubernetesClientConfiguration.LoadKubeConfig(kubeconfig);
            return new(KubernetesClientConfiguration.BuildConfigFromConfigObject(file, context), VitessAddressIn(file, context ?? file.CurrentContext));
        }
        catch (Exception failure) when (failure is KubeConfigException or IOException)
        {
            throw new CliException(ExitCode.Usage, failure.Message);
        }
    }

    private static string? VitessAddressIn(K8SConfiguration file, string? context)
    {
        var cluster = file.Contexts?.FirstOrDefault(known => known.Name == context)?.ContextDetails?.Cluster;
        var endpoint = file.Clusters?.FirstOrDefault(known => known.Name == cluster)?.ClusterEndpoint;
        object? extension = endpoint?.Extensions?.FirstOrDefault(known => known.Name == KubeconfigFile.ExtensionName)?.Extension;
        return extension is IDictionary<object, object> values && values.TryGetValue(KubeconfigFile.VitessAddress, out var address) ? address as string : null;
    }
}
