using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>One write of the undisturbed run.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Stimulus">The number of the stimulus that it answers, from 0.</param>
/// <param name="Write">The write.</param>
public sealed record FaultPoint(int Index, int Stimulus, WriteKey Write)
{
    internal VitessTestClusterSnapshot Before { get; init; } = null!;

    internal VitessTestClusterSnapshot After { get; set; } = null!;

    /// <summary>Pods that the program had taken down when it came to the write.</summary>
    internal IReadOnlyCollection<NamespacedName> DownPods { get; init; } = [];
}
