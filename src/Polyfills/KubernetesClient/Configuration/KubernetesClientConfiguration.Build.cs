using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <content>Making a configuration.</content>
public partial class KubernetesClientConfiguration
{
    /// <summary>
    /// The configuration that the surroundings call for: the files of the variable <c>KUBECONFIG</c>, else the default kubeconfig
    /// file, else the service account of the Pod, else <c>http://localhost:8080</c>.
    /// </summary>
    /// <returns>The configuration.</returns>
    /// <exception cref="KubeConfigException">What was found is not usable.</exception>
    public static KubernetesClientConfiguration BuildDefaultConfig() => BuildDefaultConfig(InClusterEnvironment.Current, KubeConfigDefaultLocation);

    internal static KubernetesClientConfiguration BuildDefaultConfig(InClusterEnvironment environment, string defaultLocation)
    {
        var fromVariable = environment.Variable("KUBECONFIG");
        if (!string.IsNullOrEmpty(fromVariable))
        {
            return BuildConfigFromConfigObject(LoadKubeConfig(SplitPaths(fromVariable)));
        }

        if (File.Exists(defaultLocation))
        {
            return BuildConfigFromConfigFile(defaultLocation);
        }

        return environment.IsComplete ? InClusterConfig(environment) : new KubernetesClientConfiguration { Host = "http://localhost:8080" };
    }

    /// <summary>The configuration of a kubeconfig file.</summary>
    /// <param name="kubeconfigPath">The path; null for <see cref="KubeConfigDefaultLocation"/>.</param>
    /// <param name="currentContext">The context; null for the current one of the file.</param>
    /// <param name="masterUrl">The address of the API server; null for that of the context.</param>
    /// <param name="useRelativePaths">Whether relative paths in the file start at its folder.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="KubeConfigException">The file is missing, malformed or not usable.</exception>
    public static KubernetesClientConfiguration BuildConfigFromConfigFile(
        string kubeconfigPath = null, string currentContext = null, string masterUrl = null, bool useRelativePaths = true) =>
        BuildConfigFromConfigFile(new FileInfo(kubeconfigPath ?? KubeConfigDefaultLocation), currentContext, masterUrl, useRelativePaths);

    /// <summary>The configuration of a kubeconfig file.</summary>
    /// <param name="kubeconfig">The file.</param>
    /// <param name="currentContext">The context; null for the current one of the file.</param>
    /// <param name="masterUrl">The address of the API server; null for that of the context.</param>
    /// <param name="useRelativePaths">Whether relative paths in the file start at its folder.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="KubeConfigException">The file is missing, malformed or not usable.</exception>
    public static KubernetesClientConfiguration BuildConfigFromConfigFile(
        FileInfo kubeconfig, string currentContext = null, string masterUrl = null, bool useRelativePaths = true) =>
        BuildConfigFromConfigObject(LoadKubeConfig(kubeconfig, useRelativePaths), currentContext, masterUrl);

    /// <inheritdoc cref="BuildConfigFromConfigFile(FileInfo, string, string, bool)"/>
    public static async Task<KubernetesClientConfiguration> BuildConfigFromConfigFileAsync(
        FileInfo kubeconfig, string currentContext = null, string masterUrl = null, bool useRelativePaths = true) =>
        BuildConfigFromConfigObject(await LoadKubeConfigAsync(kubeconfig, useRelativePaths).ConfigureAwait(false), currentContext, masterUrl);

    /// <summary>The configuration of a kubeconfig in a stream.</summary>
    /// <param name="kubeconfig">The text, in a stream that can seek; left open.</param>
    /// <param name="currentContext">The context; null for the current one of the text.</param>
    /// <param name="masterUrl">The address of the API server; null for that of the context.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="KubeConfigException">The text is malformed or not usable.</exception>
    public static KubernetesClientConfiguration BuildConfigFromConfigFile(Stream kubeconfig, string currentContext = null, string masterUrl = null) =>
        BuildConfigFromConfigObject(LoadKubeConfig(kubeconfig), currentContext, masterUrl);

    /// <inheritdoc cref="BuildConfigFromConfigFile(Stream, string, string)"/>
    public static async Task<KubernetesClientConfiguration> BuildConfigFromConfigFileAsync(Stream kubeconfig, string currentContext = null, string masterUrl = null) =>
        BuildConfigFromConfigObject(await LoadKubeConfigAsync(kubeconfig).ConfigureAwait(false), currentContext, masterUrl);

    /// <summary>The configuration of a kubeconfig.</summary>
    /// <param name="k8SConfig">The kubeconfig.</param>
    /// <param name="currentContext">The context, in any case; null for the current one of the kubeconfig.</param>
    /// <param name="masterUrl">The address of the API server; null for that of the context.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="k8SConfig"/> is null.</exception>
    /// <exception cref="KubeConfigException">The kubeconfig is not usable.</exception>
    public static KubernetesClientConfiguration BuildConfigFromConfigObject(K8SConfiguration k8SConfig, string currentContext = null, string masterUrl = null)
    {
        ArgumentNullException.ThrowIfNull(k8SConfig);
        var config = new KubernetesClientConfiguration();
        var context = currentContext ?? k8SConfig.CurrentContext;
        if (!string.IsNullOrWhiteSpace(context))
        {
            config.InitializeContext(k8SConfig, context);
        }

        config.Host = string.IsNullOrWhiteSpace(masterUrl) ? config.Host : masterUrl;
        return string.IsNullOrWhiteSpace(config.Host)
            ? throw new KubeConfigException("The kubeconfig has no current context, and neither a context nor an address was given.")
            : config;
    }

    internal static FileInfo[] SplitPaths(string variable)
    {
        var files = variable.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => path.Trim().Trim('"'))
            .Where(path => path.Length > 0)
            .Select(path => new FileInfo(path))
            .ToArray();
        return files.Length > 0 ? files : throw new KubeConfigException("The variable KUBECONFIG names no file.");
    }
}
