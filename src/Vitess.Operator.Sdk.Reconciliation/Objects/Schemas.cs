using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>What is known of the kinds that the engine keeps.</summary>
internal static class Schemas
{
    /// <summary>What the API server fills in by the definitions of the custom resources.</summary>
    private static readonly ObjectSchema Custom = new()
    {
        Defaults =
        [
            FieldDefault.Of("**.equal.hexWidth", "0"),
            FieldDefault.Of("**.tabletPools[].name", "\"\""),
            FieldDefault.Of("**.configMapKeyRef.name", "\"\""),
            FieldDefault.Of("**.secretKeyRef.name", "\"\""),
            FieldDefault.Of("**.fileKeyRef.optional", "false"),
            FieldDefault.Of("**.imagePullSecrets[].name", "\"\""),
            FieldDefault.Of("spec.concurrencyPolicy", "\"Forbid\""),
            FieldDefault.Of("spec.jobTimeoutMinute", "10"),
            FieldDefault.Of("spec.backupMethod", "\"vtbackup\""),
        ],
    };

    /// <summary>As the definitions have it, pools of a shard are told apart; texts of changes show only the pools that differ.</summary>
    private static readonly ObjectSchema ShardText = Custom with { Lists = [.. Custom.Lists, ListRule.Map("spec.tabletPools", "type", "cell", "name")] };

    /// <summary>What is known of a kind. Lists in custom resources are set as a whole.</summary>
    public static ObjectSchema Of(ResourceKind kind) => kind.Group == Kinds.Cluster.Group ? Custom : ObjectSchema.Of(kind);

    /// <summary>How changes of a kind are shown to people.</summary>
    public static ObjectSchema TextOf(ResourceKind kind) => kind == Kinds.Shard ? ShardText : Of(kind);
}
