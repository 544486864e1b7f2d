using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>A tablet has registered in topology.</summary>
internal sealed class TabletRegisteredEventArgs(NamespacedName pod) : EventArgs
{
    /// <summary>The Pod that runs it.</summary>
    public NamespacedName Pod { get; } = pod;
}
