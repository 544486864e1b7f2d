using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>Sorts the objects of a Kubernetes cluster into what rules want to know.</summary>
internal static class ContextFile
{
    /// <summary>A kind of which there is no object is not known: an empty answer does not say what was asked.</summary>
    public static ValidationContext Of(IReadOnlyList<VitessDocument> documents)
    {
        return new()
        {
            Nodes = Known<V1Node>(),
            StorageClasses = Known<V1StorageClass>(),
            ResourceQuotas = Known<V1ResourceQuota>(),
            LimitRanges = Known<V1LimitRange>(),
            PriorityClasses = Known<V1PriorityClass>(),
            Secrets = Known<V1Secret>(),
            Pods = Known<V1Pod>() ?? [],
            Neighbours = Known<V2VitessCluster>() ?? [],
        };

        IReadOnlyList<T>? Known<T>()
            where T : IKubernetesObject => documents.Select(document => document.Object).OfType<T>().ToList() is { Count: > 0 } found ? found : null;
    }
}
