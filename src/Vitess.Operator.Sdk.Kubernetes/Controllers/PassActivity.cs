using System.Diagnostics;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Every pass is an activity, named after its controller, so that traces and tests can tell who made a request. Costs nothing while nobody listens.</summary>
internal static class PassActivity
{
    public static readonly ActivitySource Source = new("Vitess.Operator.Sdk.Kubernetes");
}
