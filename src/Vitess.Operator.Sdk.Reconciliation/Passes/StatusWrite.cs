using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Writes the status of an object, if it differs from what is stored.</summary>
internal static class StatusWrite
{
    /// <summary>Numbers that are written even when they are zero.</summary>
    private static readonly string[] KeptZeros = ["completeBackups", "incompleteBackups"];

    /// <summary>Maps that are left out when they are empty; other empty objects say that there is nothing to say.</summary>
    private static readonly string[] Maps =
    [
        "cells", "keyspaces", "orphanedCells", "orphanedKeyspaces", "shards", "orphanedShards", "tablets", "orphanedTablets", "conditions",
        "lastScheduledTimes", "nextScheduledTimes", "generatedSchedules",
    ];

    private static readonly WriteOptions Status = new() { Subresource = "status" };

    private static readonly TimeSpan AfterCreation = TimeSpan.FromSeconds(1);

    /// <summary>The last step of most passes.</summary>
    public static async Task<ReconcileResult> RunAsync(ObjectPass pass, CancellationToken cancellationToken)
    {
        var kind = Kinds.Of(pass.Live.GetText("kind") ?? string.Empty);
        var wanted = pass.StatusJson;
        if (wanted is null || JsonNode.DeepEquals(wanted, pass.Live["status"]))
        {
            pass.Engine.Pace.Settled(kind, NamespacedName.Of(pass.Live));
            return ReconcileResult.Done;
        }

        var wait = Wait(pass, kind);
        return wait > TimeSpan.Zero ? ReconcileResult.RequeueAfter(wait) : await WriteAsync(pass, kind, wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>After a failure the back-off decides when the next pass is, so what this one has to tell is told now.</summary>
    private static TimeSpan Wait(ObjectPass pass, ResourceKind kind) => pass.StatusTiming switch
    {
        _ when pass.HasFailed => TimeSpan.Zero,
        StatusTiming.Paced => pass.Engine.Pace.Remaining(kind, NamespacedName.Of(pass.Live)),
        StatusTiming.AfterCreations when pass.Writer.HasCreated => AfterCreation,
        _ => TimeSpan.Zero,
    };

    private static async Task<ReconcileResult> WriteAsync(ObjectPass pass, ResourceKind kind, JsonObject wanted, CancellationToken cancellationToken)
    {
        EngineLog.ChangingStatus(pass.Engine.Logger, kind.Kind, pass.Name, wanted.ToJsonString());
        var changed = pass.Live.DeepClone().AsObject();
        changed["status"] = wanted;
        try
        {
            await pass.Engine.Client.ReplaceAsync(kind, changed, Status, cancellationToken).ConfigureAwait(false);
            pass.Engine.Pace.Settled(kind, NamespacedName.Of(pass.Live));
            return ReconcileResult.Done;
        }
        catch (KubernetesApiException e)
        {
            if (!e.IsConflict && !e.IsNotFound)
            {
                pass.Warn("StatusUpdateFailed", $"failed to update status: {e.Message}");
            }

            return ReconcileResult.Failed(e);
        }
    }

    /// <summary>A status as it is stored: what is empty is left out.</summary>
    public static JsonObject ToJson(object status)
    {
        var json = JsonNode.Parse(KubernetesJson.Serialize(status))!.AsObject();
        LeaveOutEmpty(json);
        return json;
    }

    private static void LeaveOutEmpty(JsonObject value)
    {
        foreach (var (name, field) in value.ToList())
        {
            if (field is JsonObject inner)
            {
                LeaveOutEmpty(inner);
            }
            else if (field is JsonArray list)
            {
                foreach (var item in list.OfType<JsonObject>())
                {
                    LeaveOutEmpty(item);
                }
            }

            if (IsEmpty(name, field))
            {
                value.Remove(name);
            }
        }
    }

    private static bool IsEmpty(string name, JsonNode? field) => field switch
    {
        null => true,
        JsonObject { Count: 0 } => Maps.Contains(name),
        JsonArray { Count: 0 } => true,
        JsonValue number when number.TryGetValue<long>(out var whole) => whole == 0 && !KeptZeros.Contains(name),
        JsonValue text when text.TryGetValue<string>(out var content) => content.Length == 0 && name is not ("reason" or "message"),
        _ => false,
    };
}
