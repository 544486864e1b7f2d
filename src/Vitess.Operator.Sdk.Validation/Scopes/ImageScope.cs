using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>An image that the spec names.</summary>
/// <param name="Program">The program: vtgate, mysqld, and so on.</param>
/// <param name="Image">The image.</param>
/// <param name="Path">Where it stands: <c>spec.images.vtgate</c>.</param>
internal sealed record ImageScope(string Program, string Image, string Path)
{
    private static readonly string[] VitessPrograms = ["vtctld", "vtorc", "vtgate", "vttablet", "vtbackup"];

    /// <summary>Whether it is one of Vitess' own programs that speak to each other.</summary>
    public bool IsVitess => VitessPrograms.Contains(Program);

    /// <summary>The major release that the tag names; null if it names none.</summary>
    public int? Major => VitessRelease.OfImage(Image)?.Major;

    public static IEnumerable<ImageScope> Of(ClusterScope cluster)
    {
        var images = cluster.Spec.Images ?? new();
        (string, string?, string)[] own =
        [
            ("vtctld", images.Vtctld, "spec.images.vtctld"), ("vtadmin", images.Vtadmin, "spec.images.vtadmin"), ("vtorc", images.Vtorc, "spec.images.vtorc"),
            ("vtgate", images.Vtgate, "spec.images.vtgate"), ("vttablet", images.Vttablet, "spec.images.vttablet"),
            ("vtbackup", images.Vtbackup, "spec.images.vtbackup"), ("mysqld-exporter", images.MysqldExporter, "spec.images.mysqldExporter"),
        ];
        return own.Concat(Mysqld(images.Mysqld)).Concat(cluster.Keyspaces.SelectMany(OfKeyspace))
            .Where(image => !string.IsNullOrEmpty(image.Item2)).Select(image => new ImageScope(image.Item1, image.Item2!, image.Item3));
    }

    private static IEnumerable<(string, string?, string)> Mysqld(MysqldImage? mysqld) =>
    [
        ("mysqld", mysqld?.Mysql56Compatible, "spec.images.mysqld.mysql56Compatible"),
        ("mysqld", mysqld?.Mysql80Compatible, "spec.images.mysqld.mysql80Compatible"),
        ("mysqld", mysqld?.MariadbCompatible, "spec.images.mysqld.mariadbCompatible"),
        ("mysqld", mysqld?.Mariadb103Compatible, "spec.images.mysqld.mariadb103Compatible"),
    ];

    private static IEnumerable<(string, string?, string)> OfKeyspace(KeyspaceScope keyspace)
    {
        var images = keyspace.Keyspace.Images;
        var path = keyspace.Path + ".images";
        return
        [
            ("vttablet", images?.Vttablet, path + ".vttablet"), ("vtorc", images?.Vtorc, path + ".vtorc"), ("vtbackup", images?.Vtbackup, path + ".vtbackup"),
            ("mysqld-exporter", images?.MysqldExporter, path + ".mysqldExporter"),
            ("mysqld", images?.Mysqld?.Mysql56Compatible, path + ".mysqld.mysql56Compatible"),
            ("mysqld", images?.Mysqld?.Mysql80Compatible, path + ".mysqld.mysql80Compatible"),
        ];
    }
}
