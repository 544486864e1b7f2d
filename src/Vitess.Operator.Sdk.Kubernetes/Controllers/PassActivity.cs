using System.Diagnostics;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Every pass is an activity, named after its controller, so that traces and tests can tell who made a request. Costs nothing while nobody listens.</summary>
internal static class PassActivity
{
    /// <summary>The tag that says what became of the pass.</summary>
    public const string Result = "result";

    public static readonly ActivitySource Source = new("Vitess.Operator.Sdk.Kubernetes");

    /// <summary>Begins the activity of a pass; null while nobody listens.</summary>
    public static Activity? Start(string controller, NamespacedName name)
    {
        var activity = Source.StartActivity(controller);
        activity?.SetTag("controller", controller).SetTag("k8s.namespace.name", name.Namespace).SetTag("k8s.object.name", name.Name);
        return activity;
    }
}
