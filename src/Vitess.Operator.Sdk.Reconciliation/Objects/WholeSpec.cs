using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>A child custom resource says all that its parent says and nothing else, whoever wrote what is more.</summary>
/// <remarks>An empty structure says nothing: whether it is written or left out depends on who wrote (<see cref="EmptyStructures"/>).</remarks>
internal static class WholeSpec
{
    /// <summary>What the API server fills in at the top of a spec.</summary>
    private static readonly string[] Defaulted = ["backupMethod", "concurrencyPolicy", "jobTimeoutMinute"];

    /// <summary>The wanted object, in which what the live spec has beyond it is marked to go.</summary>
    public static JsonObject Complete(ResourceKind kind, JsonObject live, JsonObject wanted)
    {
        if (kind.Group == Kinds.Cluster.Group && live.GetObject("spec") is { } liveSpec && wanted.GetObject("spec") is { } wantedSpec)
        {
            EmptyStructures.Align(liveSpec, wantedSpec);
            Mark(liveSpec, wantedSpec);
        }

        return wanted;
    }

    private static void Mark(JsonObject live, JsonObject wanted)
    {
        foreach (var (name, value) in live)
        {
            if (!wanted.ContainsKey(name))
            {
                if (!Defaulted.Contains(name))
                {
                    wanted[name] = null;
                }
            }
            else if (value is JsonObject below && wanted[name] is JsonObject wantedBelow)
            {
                Mark(below, wantedBelow);
            }
        }
    }
}
