using System.Collections.Frozen;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Fields that earlier releases had (reference/crds.md 7.1), with what to do instead.</summary>
internal static class RemovedFields
{
    private static readonly FrozenDictionary<(Type Type, string Field), string> Hints = new Dictionary<(Type Type, string Field), string>
    {
        [(typeof(VitessReplicationSpec), "enforceSemiSync")] = "removed in release 2.9; set durabilityPolicy: semi_sync on the keyspace",
        [(typeof(VitessOrchestratorSpec), "configSecret")] = "removed in release 2.8; vtorc takes its settings from extraFlags",
    }.ToFrozenDictionary();

    /// <summary>What to do instead of using the field; null if there never was such a field.</summary>
    public static string? HintFor(Type type, string field) => Hints.GetValueOrDefault((type, field));
}
