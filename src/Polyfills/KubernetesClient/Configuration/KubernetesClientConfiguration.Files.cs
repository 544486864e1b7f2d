using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <content>Reading kubeconfig files.</content>
public partial class KubernetesClientConfiguration
{
    /// <summary>Where kubectl keeps its configuration: <c>.kube/config</c> in the home folder.</summary>
    public static readonly string KubeConfigDefaultLocation =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config");

    /// <summary>Reads a kubeconfig file.</summary>
    /// <param name="kubeconfigPath">The path; null for <see cref="KubeConfigDefaultLocation"/>.</param>
    /// <param name="useRelativePaths">Whether relative paths in it start at its folder.</param>
    /// <returns>The content.</returns>
    /// <exception cref="KubeConfigException">The file is missing or malformed.</exception>
    public static K8SConfiguration LoadKubeConfig(string kubeconfigPath = null, bool useRelativePaths = true) =>
        LoadKubeConfig(new FileInfo(kubeconfigPath ?? KubeConfigDefaultLocation), useRelativePaths);

    /// <inheritdoc cref="LoadKubeConfig(string, bool)"/>
    public static Task<K8SConfiguration> LoadKubeConfigAsync(string kubeconfigPath = null, bool useRelativePaths = true) =>
        LoadKubeConfigAsync(new FileInfo(kubeconfigPath ?? KubeConfigDefaultLocation), useRelativePaths);

    /// <summary>Reads a kubeconfig file.</summary>
    /// <param name="kubeconfig">The file.</param>
    /// <param name="useRelativePaths">Whether relative paths in it start at its folder.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kubeconfig"/> is null.</exception>
    /// <exception cref="KubeConfigException">The file is missing or malformed.</exception>
    public static K8SConfiguration LoadKubeConfig(FileInfo kubeconfig, bool useRelativePaths = true)
    {
        using var stream = OpenKubeConfig(kubeconfig);
        return WithFileName(LoadKubeConfig(stream), kubeconfig, useRelativePaths);
    }

    /// <inheritdoc cref="LoadKubeConfig(FileInfo, bool)"/>
    public static async Task<K8SConfiguration> LoadKubeConfigAsync(FileInfo kubeconfig, bool useRelativePaths = true)
    {
        var stream = OpenKubeConfig(kubeconfig);
        await using (stream.ConfigureAwait(false))
        {
            return WithFileName(await LoadKubeConfigAsync(stream).ConfigureAwait(false), kubeconfig, useRelativePaths);
        }
    }

    /// <summary>Reads a kubeconfig from its start.</summary>
    /// <param name="kubeconfigStream">The text, in a stream that can seek; left open.</param>
    /// <returns>The content.</returns>
    /// <exception cref="Exception">The stream cannot seek.</exception>
    /// <exception cref="KubeConfigException">The text is malformed.</exception>
    public static K8SConfiguration LoadKubeConfig(Stream kubeconfigStream)
    {
        using var reader = ReaderFromStart(kubeconfigStream);
        return KubeConfigText.Parse(reader.ReadToEnd());
    }

    /// <inheritdoc cref="LoadKubeConfig(Stream)"/>
    public static async Task<K8SConfiguration> LoadKubeConfigAsync(Stream kubeconfigStream)
    {
        using var reader = ReaderFromStart(kubeconfigStream);
        return KubeConfigText.Parse(await reader.ReadToEndAsync().ConfigureAwait(false));
    }

    /// <summary>Reads several files; the first that says something wins.</summary>
    internal static K8SConfiguration LoadKubeConfig(FileInfo[] files)
    {
        var loaded = files.Select(file => LoadKubeConfig(file)).ToList();
        return loaded.Skip(1).Aggregate(loaded[0], KubeConfigMerge.Merge);
    }

    private static FileStream OpenKubeConfig(FileInfo kubeconfig)
    {
        ArgumentNullException.ThrowIfNull(kubeconfig);
        if (!kubeconfig.Exists)
        {
            throw new KubeConfigException($"The kubeconfig file {kubeconfig.FullName} does not exist.");
        }

        return kubeconfig.OpenRead();
    }

    private static StreamReader ReaderFromStart(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            throw new Exception("The stream of a kubeconfig must be able to seek.");
        }

        stream.Position = 0;
        return new StreamReader(stream, leaveOpen: true);
    }

    private static K8SConfiguration WithFileName(K8SConfiguration content, FileInfo file, bool useRelativePaths)
    {
        content.FileName = useRelativePaths ? file.FullName : null;
        return content;
    }
}
