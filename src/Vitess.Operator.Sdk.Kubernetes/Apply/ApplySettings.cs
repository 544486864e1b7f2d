namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What the apply algorithm has to know of its surroundings.</summary>
public sealed record ApplySettings
{
    /// <summary>The names under which fields count as set by us: our field manager first, then those of predecessors whose objects are adopted.</summary>
    public IReadOnlyList<string> FieldManagers { get; init; } = [];

    /// <summary>Beginnings of annotation keys that are never taken away because the wanted object lacks them: messages between programs.</summary>
    public IReadOnlyList<string> ProtocolAnnotations { get; init; } = [];
}
