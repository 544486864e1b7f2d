using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Annotations by which drains are asked for and answered. Their presence is the signal, whatever they say.</summary>
internal static class DrainAnnotations
{
    /// <summary>Beginning of all of them.</summary>
    public const string Prefix = "drain.planetscale.com/";

    /// <summary>The Pod takes part.</summary>
    public const string Supported = Prefix + "supported";

    /// <summary>Somebody asks for a drain; the value says why.</summary>
    public const string Started = Prefix + "started";

    /// <summary>The engine has seen the request; the value says when.</summary>
    public const string Acknowledged = Prefix + "acknowledged";

    /// <summary>The engine lets the Pod go; the value says when.</summary>
    public const string Finished = Prefix + "finished";

    /// <summary>Why the engine itself drains a tablet that is restarted with changes.</summary>
    public const string RollingUpdate = "rolling update";

    /// <summary>Why the engine itself drains a tablet that is not wanted any more.</summary>
    public const string TurnDown = "turning down unwanted tablet";

    /// <summary>Reads the marks of a Pod.</summary>
    public static DrainMarks Of(JsonObject pod) => new(
        RolloutAnnotations.Has(pod, Started), RolloutAnnotations.Has(pod, Acknowledged), RolloutAnnotations.Has(pod, Finished));
}
