namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A map of flags that the user sets.</summary>
/// <param name="Programs">The programs that get them.</param>
/// <param name="Flags">The flags.</param>
/// <param name="Path">Where they stand: <c>spec.cells[0].gateway.extraFlags</c>.</param>
/// <param name="Image">Image of the program; null where there is more than one.</param>
internal sealed record FlagsScope(IReadOnlyList<string> Programs, IDictionary<string, string> Flags, string Path, string? Image)
{
    public static IEnumerable<FlagsScope> Of(ClusterScope cluster)
    {
        var images = cluster.Spec.Images;
        return new[] { Some(["vtgate", "vtctld", "vtorc", "vttablet"], cluster.Spec.ExtraVitessFlags, "spec.extraVitessFlags", null) }
            .Concat(cluster.Components.Select(part => Some([part.Program], part.Spec.ExtraFlags, part.Path + ".extraFlags", ImageOf(part.Program, cluster))))
            .Concat(cluster.Pools.SelectMany(pool => new[]
            {
                Some(["vttablet"], pool.Pool.Vttablet?.ExtraFlags, pool.Path + ".vttablet.extraFlags", pool.Keyspace.Keyspace.Images?.Vttablet ?? images?.Vttablet),
                Some(["vtbackup"], pool.Pool.Vttablet?.VtbackupExtraFlags, pool.Path + ".vttablet.vtbackupExtraFlags", images?.Vtbackup),
            }))
            .OfType<FlagsScope>();
    }

    private static string? ImageOf(string program, ClusterScope cluster) => program switch
    {
        "vtgate" => cluster.Spec.Images?.Vtgate,
        "vtctld" => cluster.Spec.Images?.Vtctld,
        "vtorc" => cluster.Spec.Images?.Vtorc,
        _ => null,
    };

    private static FlagsScope? Some(IReadOnlyList<string> programs, IDictionary<string, string>? flags, string path, string? image) =>
        flags is { Count: > 0 } ? new(programs, flags, path, image) : null;
}
