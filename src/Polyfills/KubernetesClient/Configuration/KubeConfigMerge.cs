using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <summary>Puts several kubeconfig files together: the first that says something wins.</summary>
internal static class KubeConfigMerge
{
    /// <summary>Adds to <paramref name="first"/> what only <paramref name="next"/> has.</summary>
    /// <exception cref="KubeConfigException">The files are of different kinds.</exception>
    public static K8SConfiguration Merge(K8SConfiguration first, K8SConfiguration next)
    {
        if (first.Kind is not null && next.Kind is not null && first.Kind != next.Kind)
        {
            throw new KubeConfigException($"Kubeconfig files of the kinds '{first.Kind}' and '{next.Kind}' cannot be used together.");
        }

        AnchorPaths(next);
        first.Kind ??= next.Kind;
        first.ApiVersion ??= next.ApiVersion;
        first.CurrentContext ??= next.CurrentContext;
        first.FileName ??= next.FileName;
        first.Preferences ??= next.Preferences;
        first.Clusters = ByName(first.Clusters, next.Clusters, cluster => cluster.Name);
        first.Users = ByName(first.Users, next.Users, user => user.Name);
        first.Contexts = ByName(first.Contexts, next.Contexts, context => context.Name);
        first.Extensions = ByName(first.Extensions, next.Extensions, extension => extension.Name);
        return first;
    }

    /// <summary>The full path of a file that a kubeconfig names; relative ones start at the folder of the kubeconfig.</summary>
    public static string FullPath(K8SConfiguration config, string path) =>
        string.IsNullOrWhiteSpace(path) || string.IsNullOrWhiteSpace(config.FileName) || Path.IsPathRooted(path)
            ? path
            : Path.Combine(Path.GetDirectoryName(config.FileName) ?? "", path);

    // The merged configuration has one file name, so the paths of the other files must not depend on it.
    private static void AnchorPaths(K8SConfiguration config)
    {
        foreach (var endpoint in (config.Clusters ?? []).Select(cluster => cluster.ClusterEndpoint).OfType<ClusterEndpoint>())
        {
            endpoint.CertificateAuthority = FullPath(config, endpoint.CertificateAuthority);
        }

        foreach (var user in (config.Users ?? []).Select(user => user.UserCredentials).OfType<UserCredentials>())
        {
            user.ClientCertificate = FullPath(config, user.ClientCertificate);
            user.ClientKey = FullPath(config, user.ClientKey);
        }
    }

    private static List<T> ByName<T>(IEnumerable<T> first, IEnumerable<T> next, Func<T, string> name)
    {
        var merged = (first ?? []).ToList();
        var known = merged.Select(name).ToHashSet(StringComparer.Ordinal);
        merged.AddRange((next ?? []).Where(item => known.Add(name(item))));
        return merged;
    }
}
