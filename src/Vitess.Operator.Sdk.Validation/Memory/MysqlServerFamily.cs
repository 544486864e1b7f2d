namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Kinds of server that need different amounts of memory.</summary>
public enum MysqlServerFamily
{
    /// <summary>MySQL or Percona Server, 8.0 and later.</summary>
    MySql8 = 0,

    /// <summary>MySQL or Percona Server, up to 5.7.</summary>
    MySql57 = 1,

    /// <summary>MariaDB.</summary>
    MariaDb = 2,
}
