using System.Collections.Immutable;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Why no object depends on a field.</summary>
internal static class FieldNotes
{
    private const string Identity = "identity: the object is found by it and others are named after it, so it cannot change";

    // Behind the last part of a path; the first that fits counts.
    private static readonly ImmutableArray<(string Suffix, string Note)> Notes =
    [
        ("imagePullPolicies.vtbackup", "ignored: Pods of vtbackup get no pull policy"),
        (".schedule", "used by the engine: decides when Jobs are made"),
        (".frequency", "used by the engine: decides when Jobs are made"),
        ("strategies[].name", "used by the engine: names the strategy in the status and spreads runs of a frequency"),
        (".successfulJobsHistoryLimit", "used by the engine: decides which Jobs are deleted"),
        (".failedJobsHistoryLimit", "used by the engine: decides which Jobs are deleted"),
        (".startingDeadlineSeconds", "used by the engine: decides whether a late Job is still made"),
        (".concurrencyPolicy", "used by the engine: decides whether a Job is made beside another"),
        (".allowedMissedRun", "used by the engine: decides when a schedule gives up"),
        (".jobTimeoutMinute", "used by the engine: decides when a Job is given up"),
        ("lockserver.external.implementation", "used by the engine: written into the record of the cell in the topology"),
        ("lockserver.external.address", "used by the engine: written into the record of the cell in the topology"),
        ("lockserver.external.rootPath", "used by the engine: written into the record of the cell in the topology"),
        ("lockserver.cellInfoAddress", "used by the engine: written into the record of the cell in the topology"),
        (".durabilityPolicy", "used by the engine: written into the record of the keyspace in the topology"),
        (".sidecarDbName", "used by the engine: written into the record of the keyspace in the topology"),
        ("vitessOrchestrator.service.annotations", "ignored: vtorc has no Service"),
        ("vitessOrchestrator.service.clusterIP", "ignored: vtorc has no Service"),
        ("replication.initializeMaster", "used by the engine: decides whether a first primary is elected"),
        ("replication.recoverRestartedMaster", "ignored: vtorc replaces a primary that restarts"),
        ("turndownPolicy", "used by the engine: decides when a keyspace that is taken out is removed"),
        ("updateStrategy.type", "used by the engine: decides when changes reach objects"),
        ("allowResourceChanges", "used by the engine: decides which changes need no release"),
        ("shardTemplate.annotations", "copied to the VitessShard, for whoever watches it"),
        ("shards[].annotations", "copied to the VitessShard, for whoever watches it"),
        ("keyspaces[].annotations", "copied to the VitessKeyspace, for whoever watches it"),
        ("spec.annotations", "copied to the object itself by its parent, for whoever watches it"),
    ];

    public static bool IsIdentity(ResourceField field) => field.Kind != V2VitessCluster.KubeKind &&
        field.Path is "spec.name" or "spec.keyRange.start" or "spec.keyRange.end" or "spec.cluster" or "spec.location.name";

    /// <summary>The note of a field that users set.</summary>
    public static string? Of(ResourceField field)
    {
        if (IsIdentity(field))
        {
            return Identity;
        }

        foreach (var (suffix, note) in Notes)
        {
            if (field.Path.EndsWith(suffix, StringComparison.Ordinal))
            {
                return note;
            }
        }

        return Prefixed(field);
    }

    private static string? Prefixed(ResourceField field)
    {
        if (field.Path.StartsWith("spec.topologyReconciliation.", StringComparison.Ordinal))
        {
            return "used by the engine: decides which records of the topology are written and pruned";
        }

        return field.Path.StartsWith("spec.imagePullPolicies.", StringComparison.Ordinal) && field.Kind != V2VitessCluster.KubeKind
            ? $"ignored: a {field.Kind} has no Pods of that component"
            : null;
    }

    /// <summary>The note of a field that nobody but the API or the operator sets, or that only holds others.</summary>
    public static string OfFixed(ResourceField field) => field switch
    {
        { IsStatus: true } => "status: written by the operator, reaches no object",
        { IsContainer: true } => "holds the fields below it",
        _ => "the object's own type and metadata",
    };
}
