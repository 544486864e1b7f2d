using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>What a run of a schedule consists of.</summary>
/// <param name="Job">The Job; null when it cannot or need not be made now.</param>
/// <param name="Claim">The volume that it needs, made before it; null when it needs none.</param>
/// <param name="Fault">Why it cannot be made; null when nothing is wrong.</param>
internal sealed record BackupJobPlan(JsonObject? Job, JsonObject? Claim = null, string? Fault = null)
{
    /// <summary>Not now: the shard is not up yet.</summary>
    public static BackupJobPlan Wait { get; } = new(null, null);

    /// <summary>Not until something changes.</summary>
    public static BackupJobPlan Impossible(string fault) => new(null, null, fault);
}
