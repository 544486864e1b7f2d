using Vitess.Operator.Sdk.Diagnostics.Snapshots;

namespace Vitess.Operator.Sdk.Diagnostics.Tree;

/// <summary>Something that a probe saw: a cause or a symptom, and which part of the cluster it is about.</summary>
internal sealed record Clue(DiagnosisInfo Info, string Object, string Cause, string Fix)
{
    /// <summary>Field of the VitessCluster, or empty.</summary>
    public string Path { get; init; } = string.Empty;

    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>What of the cluster it is about; null when it is about all of it.</summary>
    public Place Place { get; init; } = Place.Everywhere;

    /// <summary>A clue about a Pod.</summary>
    public static Clue Of(DiagnosisInfo info, PodView pod, string cause, string fix) => new(info, pod.Reference, cause, fix) { Place = Place.Of(pod) };
}
