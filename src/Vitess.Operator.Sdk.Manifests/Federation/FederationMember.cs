namespace Vitess.Operator.Sdk.Manifests;

/// <summary>One Kubernetes cluster of a federation.</summary>
/// <param name="Name">What it is called, such as the context of its kubeconfig; only for people.</param>
/// <param name="Cells">The cells that run in it.</param>
public sealed record FederationMember(string Name, params IReadOnlyList<string> Cells);
