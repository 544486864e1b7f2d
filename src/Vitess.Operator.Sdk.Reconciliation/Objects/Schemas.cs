using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>What is known of the kinds that the engine keeps.</summary>
internal static class Schemas
{
    private static readonly ObjectSchema Plain = new();

    /// <summary>Pools of a shard are told apart by type, cell and name; nothing else in a custom resource is merged item by item.</summary>
    private static readonly ObjectSchema Shard = Plain with { Lists = [.. Plain.Lists, ListRule.Map("spec.tabletPools", "type", "cell", "name")] };

    /// <summary>What is known of a kind.</summary>
    public static ObjectSchema Of(ResourceKind kind) => kind == Kinds.Shard ? Shard : ObjectSchema.Of(kind);
}
