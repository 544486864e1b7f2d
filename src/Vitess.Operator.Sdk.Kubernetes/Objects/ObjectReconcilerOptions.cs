namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of an <see cref="ObjectReconciler"/>.</summary>
public sealed record ObjectReconcilerOptions
{
    /// <summary>Whose fields are ours; the first manager is the one that we write as.</summary>
    public ApplySettings Apply { get; init; } = new();

    /// <summary>How gated changes are told and released; null when no strategy gates any.</summary>
    public RolloutProtocol? Rollout { get; init; }
}
