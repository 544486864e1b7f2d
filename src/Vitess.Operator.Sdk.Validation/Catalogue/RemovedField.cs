namespace Vitess.Operator.Sdk.Validation;

/// <summary>A field that earlier releases of the operator had.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Within">Name of the field that it stood in.</param>
/// <param name="Release">Release of the Go operator that removed it.</param>
/// <param name="Effect">What becomes of a document that still has it.</param>
/// <param name="Replacement">What to use instead.</param>
public sealed record RemovedField(string Name, string Within, string Release, string Effect, string Replacement)
{
    /// <summary>All fields that were ever removed.</summary>
    /// <remarks>Source: reference/crds.md, section 7.1, which compares the CRDs of every release.</remarks>
    public static IReadOnlyList<RemovedField> All { get; } =
    [
        new(
            "enforceSemiSync",
            "replication",
            "2.9",
            "It has no effect any more: replication is asynchronous unless the keyspace has a durabilityPolicy.",
            "Set durabilityPolicy: semi_sync on the keyspace, and leave the field out."),
        new(
            "configSecret",
            "vitessOrchestrator",
            "2.8",
            "It has no effect any more: vtorc reads no configuration from a Secret.",
            "Give each setting in extraFlags, and leave the field out."),
    ];

    /// <summary>The removed field that a path names; null if it names none.</summary>
    /// <param name="path">The path, such as <c>spec.keyspaces[0].vitessOrchestrator.configSecret</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static RemovedField? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return All.FirstOrDefault(field => path.EndsWith($".{field.Within}.{field.Name}", StringComparison.Ordinal));
    }
}
