using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>An object that is checked.</summary>
/// <param name="Object">The object; null for a kind without a class.</param>
/// <param name="Document">The text that it was read from; null if it was made in code.</param>
internal sealed record Subject(IKubernetesObject<V1ObjectMeta>? Object, VitessDocument? Document)
{
    public string Kind => Object?.Kind ?? Document?.Kind ?? "";

    public string Namespace => Object?.Metadata?.NamespaceProperty ?? Document?.Namespace ?? "";

    public string Name => Object?.Metadata?.Name ?? Document?.Name ?? "";

    /// <summary>The object for messages: <c>VitessCluster/default/example</c>.</summary>
    public string Title => Namespace.Length == 0 ? $"{Kind}/{Name}" : $"{Kind}/{Namespace}/{Name}";
}
