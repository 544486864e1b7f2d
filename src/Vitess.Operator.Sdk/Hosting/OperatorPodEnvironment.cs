using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>What the Pod of an operator is told by its environment variables, as the manifests of the Go operator and of <c>vitess-operator install</c> set them.</summary>
/// <remarks>Sources: reference/backups.md sections 4 and 5.1, controllers.md section 1. Outside such a Pod all is null.</remarks>
public sealed record OperatorPodEnvironment
{
    private const string InventoryOnly = "vitessbackupstorage-subcontroller";

    /// <summary>The operator's own Pod (<c>PS_OPERATOR_POD_NAMESPACE</c>, <c>PS_OPERATOR_POD_NAME</c>), which the Pods that list backups are copies of.</summary>
    public NamespacedName? Pod { get; init; }

    /// <summary>The namespaces to work in (<c>WATCH_NAMESPACE</c>, with commas); empty means all. They count where the options name none.</summary>
    public IReadOnlyList<string>? Namespaces { get; init; }

    /// <summary>
    /// The storage whose backups this process lists and nothing else (<c>PS_OPERATOR_VBS_NAMESPACE</c>, <c>PS_OPERATOR_VBS_NAME</c>), because <c>PS_OPERATOR_FORK_PATH</c>
    /// says so: it is in such a copy. It does not take part in leader election.
    /// </summary>
    public NamespacedName? BackupStorage { get; init; }

    /// <summary>Reads the variables.</summary>
    /// <param name="read">Gives the value of a variable; null takes those of this process.</param>
    /// <exception cref="ArgumentException">The process is told to do one task only, and it is an unknown one or half of it is missing. Doing all work instead would make it a second operator.</exception>
    public static OperatorPodEnvironment Read(Func<string, string?>? read = null)
    {
        read ??= Environment.GetEnvironmentVariable;
        var task = read("PS_OPERATOR_FORK_PATH");
        if (task is { Length: > 0 } and not InventoryOnly)
        {
            throw new ArgumentException($"PS_OPERATOR_FORK_PATH is '{task}'; this library knows only '{InventoryOnly}'.");
        }

        var storage = Name(read, "PS_OPERATOR_VBS");
        if (task is { Length: > 0 } && storage is null)
        {
            throw new ArgumentException("PS_OPERATOR_FORK_PATH says to list the backups of one storage: set PS_OPERATOR_VBS_NAMESPACE and PS_OPERATOR_VBS_NAME to it.");
        }

        return new()
        {
            Pod = Name(read, "PS_OPERATOR_POD"),
            Namespaces = read("WATCH_NAMESPACE")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            BackupStorage = task is { Length: > 0 } ? storage : null,
        };
    }

    private static NamespacedName? Name(Func<string, string?> read, string prefix) =>
        (read($"{prefix}_NAMESPACE"), read($"{prefix}_NAME")) is ({ Length: > 0 } ns, { Length: > 0 } name) ? new NamespacedName(ns, name) : null;
}
