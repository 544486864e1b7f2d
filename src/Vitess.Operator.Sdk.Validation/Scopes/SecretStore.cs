using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>The Secrets that are known.</summary>
/// <param name="secrets">The Secrets.</param>
/// <param name="isComplete">Whether a Secret that is not among them does not exist.</param>
internal sealed class SecretStore(IReadOnlyList<V1Secret> secrets, bool isComplete)
{
    /// <summary>Whether a Secret that is not known does not exist.</summary>
    public bool IsComplete => isComplete;

    /// <summary>A Secret of a cluster's namespace; where one of both says no namespace, they are taken to be together.</summary>
    public V1Secret? Find(V1ObjectMeta? cluster, string? name) => secrets.FirstOrDefault(secret =>
        secret.Metadata?.Name == name
        && (string.IsNullOrEmpty(secret.Metadata?.NamespaceProperty)
            || string.IsNullOrEmpty(cluster?.NamespaceProperty)
            || secret.Metadata.NamespaceProperty == cluster.NamespaceProperty));

    public static bool HasKey(V1Secret secret, string key) => secret.StringData?.ContainsKey(key) == true || secret.Data?.ContainsKey(key) == true;

    /// <summary>The text of a key; null if it is not there.</summary>
    public static string? Text(V1Secret secret, string key) =>
        secret.StringData?.TryGetValue(key, out var text) == true ? text
        : secret.Data?.TryGetValue(key, out var bytes) == true ? System.Text.Encoding.UTF8.GetString(bytes ?? [])
        : null;
}
