using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The server in a mysqld image, as far as field and tag tell.</summary>
/// <param name="Family">The kind of server.</param>
/// <param name="Major">Major release, such as 8.</param>
/// <param name="Minor">Minor release, such as 4.</param>
/// <param name="Image">The image; empty if none is set.</param>
public sealed record MysqlServer(MysqlServerFamily Family, int Major, int Minor, string Image)
{
    // vitess/lite brought MySQL 5.7 up to release 15 and MySQL 8.0 from 16 on: vitessio/vitess pull 12054.
    private const int LiteWithMysql8 = 16;

    /// <summary>The server's name and release: <c>MySQL 8.0</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{(Family == MysqlServerFamily.MariaDb ? "MariaDB" : "MySQL")} {Major}.{Minor}");

    /// <summary>True from MySQL 8.4 on.</summary>
    internal bool IsMysql84 => Family == MysqlServerFamily.MySql8 && (Major, Minor).CompareTo((8, 4)) >= 0;

    /// <summary>The server of an image block.</summary>
    /// <param name="images">The block <c>images.mysqld</c>, with its defaults; null for MySQL 8.0.</param>
    /// <remarks>
    /// The tag decides where it names a release (<c>mysql:8.4.3</c>, <c>vitess/lite:v22.0.0-mysql84</c>, <c>percona80</c>); otherwise the field
    /// does, and for <c>mysql56Compatible: vitess/lite</c> the release of Vitess. Order of the fields: reference/crds.md, section 5.6.
    /// </remarks>
    public static MysqlServer Of(MysqldImage? images) => images switch
    {
        { Mysql56Compatible: { Length: > 0 } image } => Tagged(image, WithoutTag56(image)),
        { Mysql80Compatible: { Length: > 0 } image } => Tagged(image, new(MysqlServerFamily.MySql8, 8, 0, image)),
        { MariadbCompatible: { Length: > 0 } image } => new(MysqlServerFamily.MariaDb, 10, 2, image),
        { Mariadb103Compatible: { Length: > 0 } image } => new(MysqlServerFamily.MariaDb, 10, 3, image),
        _ => new(MysqlServerFamily.MySql8, 8, 0, ""),
    };

    private static MysqlServer WithoutTag56(string image)
    {
        var lite = ImageReference.Parse(image).Repository.EndsWith("vitess/lite", StringComparison.Ordinal);
        return lite && VitessRelease.OfImage(image) is { Major: >= LiteWithMysql8 }
            ? new(MysqlServerFamily.MySql8, 8, 0, image)
            : new(MysqlServerFamily.MySql57, 5, 7, image);
    }

    private static MysqlServer Tagged(string image, MysqlServer otherwise) => MysqlImageTag.Release(image) is var (major, minor)
        ? new(major >= 8 ? MysqlServerFamily.MySql8 : MysqlServerFamily.MySql57, major, minor, image)
        : otherwise;
}
