namespace Vitess.Operator.Sdk.Models;

/// <summary>Types of tablet pools.</summary>
public static class PoolTypes
{
    /// <summary>Can become primary and serves replica reads.</summary>
    public const string Replica = "replica";

    /// <summary>Serves batch reads and never becomes primary.</summary>
    public const string ReadOnly = "rdonly";

    /// <summary>In front of an external primary.</summary>
    public const string ExternalMaster = "externalmaster";

    /// <summary>In front of an external replica.</summary>
    public const string ExternalReplica = "externalreplica";

    /// <summary>In front of an external replica for batch reads.</summary>
    public const string ExternalReadOnly = "externalrdonly";
}
