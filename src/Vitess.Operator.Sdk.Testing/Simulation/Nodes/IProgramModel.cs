using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What certain programs in containers do, as far as Kubernetes can see it.</summary>
internal interface IProgramModel
{
    /// <summary>Is raised with the key of a Pod whose program has changed its mind.</summary>
    event Action<NamespacedName>? Changed;

    /// <summary>Whether the program would answer its readiness probe; null when this model does not know it.</summary>
    bool? IsReady(V1Pod pod, V1Container container);

    /// <summary>Whether this model knows the program, and it runs on although its Pod may be restarted on failure only.</summary>
    bool RunsOn(V1Pod pod, V1Container container);
}
