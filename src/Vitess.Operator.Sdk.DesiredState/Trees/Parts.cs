namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>Components of objects that only hold others together.</summary>
internal static class Parts
{
    public const string Cluster = "cluster";
    public const string Cell = "cell";
    public const string Keyspace = "keyspace";
    public const string Shard = "shard";
    public const string Backup = "backup";
}
