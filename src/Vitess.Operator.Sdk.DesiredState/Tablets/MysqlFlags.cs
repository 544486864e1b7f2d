using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>Flags that depend on the mysqld image.</summary>
internal static class MysqlFlags
{
    /// <summary>Sets the version that clients are told, over anything set before, if the image tells one.</summary>
    public static void AddServerVersion(FlagSet flags, ShardContext shard)
    {
        if (MysqlServerVersion.OfImage(shard.Mysqld.Image) is { } version)
        {
            flags.Set(MysqlServerVersion.Flag, version);
        }
    }
}
