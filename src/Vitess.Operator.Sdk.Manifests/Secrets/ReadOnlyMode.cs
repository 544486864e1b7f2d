namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Statements around an init script. MySQL of Vitess starts read-only since release 17.</summary>
internal static class ReadOnlyMode
{
    /// <summary>Lets statements change data, and keeps them out of the binary log.</summary>
    public static readonly SqlStatement[] Off =
    [
        SqlStatement.Of("SET @original_super_read_only=IF(@@global.super_read_only=1, 'ON', 'OFF')"),
        SqlStatement.Of("SET GLOBAL super_read_only='OFF'"),
        SqlStatement.Of("SET sql_log_bin = 0"),
    ];

    /// <summary>Puts it back.</summary>
    public static readonly SqlStatement[] Back = [SqlStatement.Of("SET GLOBAL super_read_only=IFNULL(@original_super_read_only, 'ON')")];
}
