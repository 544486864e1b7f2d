namespace Vitess.Operator.Sdk.Models;

/// <summary>Types of conditions of a VitessKeyspace.</summary>
public static class VitessKeyspaceConditionTypes
{
    /// <summary>All shards have all their tablets ready.</summary>
    public const string Ready = "Ready";

    /// <summary>A resharding is going on.</summary>
    public const string ReshardingActive = "ReshardingActive";

    /// <summary>The resharding has copied everything and keeps up.</summary>
    public const string ReshardingInSync = "ReshardingInSync";
}
