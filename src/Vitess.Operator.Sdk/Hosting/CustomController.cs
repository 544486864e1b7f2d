using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>A controller of one's own.</summary>
/// <param name="Options">Name, kind and watches.</param>
/// <param name="Reconciler">Its passes.</param>
public sealed record CustomController(ControllerOptions Options, IReconciler Reconciler);
