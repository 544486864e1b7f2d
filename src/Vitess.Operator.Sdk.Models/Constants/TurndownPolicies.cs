namespace Vitess.Operator.Sdk.Models;

/// <summary>What removing a keyspace from the cluster does.</summary>
public static class TurndownPolicies
{
    /// <summary>It stays until it is idle.</summary>
    public const string RequireIdle = "RequireIdle";

    /// <summary>It is deleted.</summary>
    public const string Immediate = "Immediate";
}
