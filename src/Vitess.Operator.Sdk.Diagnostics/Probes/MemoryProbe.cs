using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Containers that the kernel kills for their memory, also where Kubernetes does not see it.</summary>
/// <remarks>Source: reference/mysql-memory.md; reference/validation-facts.md, sections 14 and 15.</remarks>
internal static partial class MemoryProbe
{
    private const int Killed = 137;
    private const long Mebi = 1024 * 1024;

    // What has run well for so long has what it needs, whatever it was killed for before.
    private static readonly TimeSpan Healed = TimeSpan.FromHours(6);

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.Pods.Where(pod => !pod.IsDone))
        {
            foreach (var container in pod.Containers)
            {
                if (Evidence(view, pod, container) is { Count: > 0 } evidence)
                {
                    yield return SpecPaths.Program(pod, container) is "mysqld" or VitessComponents.VtBackup ? Mysqld(view, pod, container, evidence) : Other(view, pod, container, evidence);
                }
            }
        }
    }

    private static List<string> Evidence(ClusterView view, PodView pod, ContainerView container)
    {
        var evidence = new List<string>();
        if (container.IsOutOfMemory && !(container.IsReady && view.Snapshot.IsOlderThan(container.LastEnd.Text("finishedAt"), Healed)))
        {
            evidence.Add($"{pod.Reference}: container {container.Name}: last state OOMKilled, exit code {container.LastEnd.Number("exitCode")}, {container.Restarts} restarts");
        }

        // mysqld has a parent that lives on: then only the log tells.
        var kill = container.IsReady && pod.Component != VitessComponents.VtBackup ? null : LastKill(container);
        if (kill is not null)
        {
            evidence.Add($"{pod.Reference}: log of {container.Name}: {kill.Trim()}");
        }

        if (evidence.Count == 0 && container is { IsReady: false } && container.LastEnd.Number("exitCode") == Killed && !view.EventsOf(pod).Any(entry => entry.Reason is "Unhealthy" && entry.Message.Contains("Liveness", StringComparison.Ordinal)))
        {
            evidence.Add($"{pod.Reference}: container {container.Name}: ended with exit code 137 (killed)");
        }

        if (evidence.Count == 0 && IsTooSmall(view, pod, container))
        {
            evidence.Add($"{pod.Reference}: container {container.Name}: is not ready, has less memory than it needs to initialise, and nothing of its log was given");
        }

        if (evidence.Count > 0 && container.MemoryLimit.Length > 0)
        {
            evidence.Add($"{pod.Reference}: container {container.Name}: memory limit {container.MemoryLimit}");
        }

        return evidence;
    }

    // Without its log a mysqld that runs and is not ready cannot say why; a limit that cannot do is the likely reason.
    private static bool IsTooSmall(ClusterView view, PodView pod, ContainerView container) =>
        !container.IsReady && container.MemoryLimit.Length > 0 && (container.IsRunning || container.LastEnd is not null) && !container.Lines.Any()
        && SpecPaths.Program(pod, container) == "mysqld" && new k8s.Models.ResourceQuantity(container.MemoryLimit).ToDecimal() < view.Paths.MysqldBudgetOf(pod).Initialisation;

    // Scripts and daemons around mysqld go on writing after it was killed, and start it again; only when it came up since is that over.
    private static string? LastKill(ContainerView container) => container.RecentLines.Reverse().TakeWhile(line => !line.Contains("ready for connections", StringComparison.Ordinal)).FirstOrDefault(line => Kill().IsMatch(line));

    private static Clue Mysqld(ClusterView view, PodView pod, ContainerView container, IReadOnlyList<string> evidence)
    {
        var atStart = container.Lines.Any(line => line.Contains("InnoDB initialization has started", StringComparison.Ordinal) || line.Contains("initializing", StringComparison.OrdinalIgnoreCase));
        var limit = container.MemoryLimit.Length == 0 ? "no memory limit of its own" : $"a memory limit of {container.MemoryLimit}";
        var isReady = container.IsReady;
        var budget = view.Paths.MysqldBudgetOf(pod);
        return Clue.Of(DiagnosisCatalogue.MysqldOutOfMemory, pod,
            $"The kernel kills mysqld {(isReady ? "under load" : atStart ? "while it initialises" : "when it takes more than it may")}: the container has {limit}. It needs {Mi(budget.Initialisation)} to initialise, {Mi(budget.Idle)} idle and {Mi(budget.Peak)} under load.",
            $"Set mysqld.resources.limits.memory of the pool to {Mi(budget.RecommendedLimit)} or more (requests {Mi(budget.RecommendedRequest)}); with less, turn performance_schema off in mysqld.configOverrides.") with
        { Path = Limit(view, pod, container), Evidence = evidence };
    }

    private static string Mi(long bytes) => FormattableString.Invariant($"{(bytes + Mebi - 1) / Mebi}Mi");

    private static Clue Other(ClusterView view, PodView pod, ContainerView container, IReadOnlyList<string> evidence)
    {
        var limit = container.MemoryLimit.Length == 0 ? "no memory limit of its own" : $"a memory limit of {container.MemoryLimit}";
        return Clue.Of(pod.IsOperator ? DiagnosisCatalogue.OperatorOutOfMemory : DiagnosisCatalogue.OutOfMemory, pod, $"The kernel kills the container {container.Name}, which has {limit}.",
            pod.IsOperator ? "Set the memory limit of the operator's Deployment to 512Mi or more." : $"Raise the memory limit of {container.Name}, or lower what it keeps in memory.") with
        { Path = Limit(view, pod, container), Evidence = evidence };
    }

    private static string Limit(ClusterView view, PodView pod, ContainerView container) =>
        view.Paths.ResourcesOf(pod, container) is { Length: > 0 } path ? path + ".limits.memory" : string.Empty;

    [GeneratedRegex(@"(?-i:(?:^|\s)Killed\.?\s*$)|line \d+:\s+\d+ Killed\b|signal: killed|out of memory: killed process|oom-kill|cannot allocate memory for the buffer pool", RegexOptions.IgnoreCase)]
    private static partial Regex Kill();
}
