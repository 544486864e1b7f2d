using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What kubelet says of volumes that are not there.</summary>
internal static class MissingMounts
{
    /// <summary>Complaints about Secrets and ConfigMaps of a Pod that are missing, or that lack a key.</summary>
    public static IEnumerable<string> Of(World world, V1Pod pod)
    {
        foreach (var volume in pod.Spec.Volumes ?? [])
        {
            if (volume.Secret is { Optional: not true } secret && Complaint(world.Objects.Find<V1Secret>(new(pod.Metadata.NamespaceProperty, secret.SecretName)) is { } found ? Keys(found) : null, "secret", secret.SecretName, secret.Items) is { } missing)
            {
                yield return $"MountVolume.SetUp failed for volume \"{volume.Name}\" : {missing}";
            }

            if (volume.ConfigMap is { Optional: not true } map && Complaint(world.Objects.Find<V1ConfigMap>(new(pod.Metadata.NamespaceProperty, map.Name)) is { } config ? [.. config.Data?.Keys ?? [], .. config.BinaryData?.Keys ?? []] : null, "configmap", map.Name, map.Items) is { } lacking)
            {
                yield return $"MountVolume.SetUp failed for volume \"{volume.Name}\" : {lacking}";
            }
        }
    }

    private static IEnumerable<string> Keys(V1Secret secret) => [.. secret.Data?.Keys ?? [], .. secret.StringData?.Keys ?? []];

    private static string? Complaint(IEnumerable<string>? keys, string kind, string name, IEnumerable<V1KeyToPath>? items)
    {
        if (keys is null)
        {
            return $"{kind} \"{name}\" not found";
        }

        // One without any key, as tests make them that do not care, stands for one that has what is asked for.
        return keys.Any() && (items ?? []).FirstOrDefault(item => !keys.Contains(item.Key)) is { } item ? $"references non-existent {(kind == "secret" ? "secret" : "config")} key: {item.Key}" : null;
    }
}
