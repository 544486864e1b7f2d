namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>How it is known that kube-apiserver behaves so.</summary>
internal enum BehaviourBasis
{
    /// <summary>Kubernetes' documentation, or that of a format, says so; there is no recording.</summary>
    Documented,

    /// <summary>It is our choice: nobody has looked, or the difference is wanted.</summary>
    Assumed,
}
