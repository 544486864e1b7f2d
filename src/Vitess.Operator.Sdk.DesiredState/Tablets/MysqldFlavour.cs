using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The mysqld image of a shard, and what kind of MySQL Vitess takes it for.</summary>
/// <param name="Image">The image, or empty.</param>
/// <param name="Name">The flavour, as in <c>MYSQL_FLAVOR</c>, or empty.</param>
/// <param name="Charset">The connection charset.</param>
/// <remarks>Source: reference/crds.md, section 5.6.</remarks>
internal readonly record struct MysqldFlavour(string Image, string Name, string Charset)
{
    public static MysqldFlavour Of(MysqldImage? image)
    {
        // The charset looks at one field alone, whichever image is taken.
        var charset = string.IsNullOrEmpty(image?.Mysql80Compatible) ? "utf8" : "utf8mb4";
        return image switch
        {
            { Mysql56Compatible: { Length: > 0 } name } => new(name, "MySQL56", charset),
            { Mysql80Compatible: { Length: > 0 } name } => new(name, "MySQL80", charset),
            { MariadbCompatible: { Length: > 0 } name } => new(name, "MariaDB", charset),
            { Mariadb103Compatible: { Length: > 0 } name } => new(name, "MariaDB103", charset),
            _ => new(string.Empty, string.Empty, charset),
        };
    }
}
