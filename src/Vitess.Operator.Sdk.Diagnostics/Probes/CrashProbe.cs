using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Containers that end with an error. When the reason is known as well, this hangs below it.</summary>
internal static class CrashProbe
{
    private const int Lines = 3;

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.SickPods)
        {
            foreach (var container in pod.Containers.Where(container => !container.IsWell && (container.WaitingReason == "CrashLoopBackOff" || container.Terminated.Number("exitCode") != 0 || (container.IsRunning && container.Restarts > 1 && container.LastEnd.Number("exitCode") != 0))))
            {
                var end = container.LastEnd;
                yield return Clue.Of(container.Name == "mysqld" ? DiagnosisCatalogue.MysqldCrashing : DiagnosisCatalogue.Crashing, pod,
                    $"The container {container.Name} ended with exit code {end.Number("exitCode")} ({(end.Text("reason") is { Length: > 0 } reason ? reason : "Error")}), {container.Restarts} restarts.",
                    $"Read its log: kubectl logs {pod.Name} -c {container.Name} --previous.") with
                {
                    Path = view.Paths.Of(pod),
                    Evidence = [$"{pod.Reference}: container {container.Name}: {(container.WaitingReason.Length > 0 ? container.WaitingReason : end.Text("reason"))}, exit code {end.Number("exitCode")}", .. container.Lines.TakeLast(Lines).Select(line => $"{pod.Reference}: log of {container.Name}: {line}")],
                };
            }
        }
    }
}
