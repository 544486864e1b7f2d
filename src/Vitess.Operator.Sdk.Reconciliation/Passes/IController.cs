using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Keeps the objects of one kind: an ordered list of named steps, run once per pass and object.</summary>
internal interface IController : IReconciler
{
    /// <summary>Name, kind, and what calls for passes.</summary>
    ControllerOptions Options { get; }

    /// <summary>Names of the steps, in order.</summary>
    IReadOnlyList<string> StepNames { get; }
}
