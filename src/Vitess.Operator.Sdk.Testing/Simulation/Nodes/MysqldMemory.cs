using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The memory that mysqld takes while it initialises, and how its log looks when the kernel does not let it.</summary>
/// <remarks>Source: reference/mysql-memory.md.</remarks>
internal static class MysqldMemory
{
    private const decimal Initialisation = 285m * 1024 * 1024;

    private static readonly ContainerTrouble Killed = new(
        "[System] [MY-013169] [Server] /usr/sbin/mysqld (mysqld 8.0.40) initializing of server in progress as process 38",
        "[System] [MY-013576] [InnoDB] InnoDB initialization has started.",
        "Killed");

    public static ContainerTrouble? Of(V1Container container) => container.Name == "mysqld"
        && container.Resources?.Limits is { } limits && limits.TryGetValue("memory", out var limit) && limit.ToDecimal() < Initialisation
            ? Killed
            : null;
}
