using System.Globalization;
using System.Text;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Pods in the columns of <c>kubectl get pods</c>: NAME, READY, STATUS, RESTARTS, AGE.</summary>
/// <remarks>Source: the printed columns of kube-apiserver and the padding of kubectl.</remarks>
public static class PodTable
{
    private const int Gap = 3;
    private static readonly string[] Head = ["NAME", "READY", "STATUS", "RESTARTS", "AGE"];

    /// <summary>The table as text, Pods by namespace and name; <c>No resources found.</c> when there are none.</summary>
    /// <param name="pods">The Pods.</param>
    /// <param name="now">The time from which ages are counted.</param>
    public static string Print(IEnumerable<V1Pod> pods, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pods);
        List<string[]> rows =
        [
            .. pods
                .OrderBy(pod => pod.Metadata.NamespaceProperty, StringComparer.Ordinal)
                .ThenBy(pod => pod.Metadata.Name, StringComparer.Ordinal)
                .Select(pod => Row(pod, now)),
        ];
        if (rows.Count == 0)
        {
            return "No resources found.\n";
        }

        rows.Insert(0, Head);
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length) + Gap).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column < row.Length - 1 ? cell.PadRight(widths[column]) : cell);
            text.Append(string.Concat(cells)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The cells of one Pod, in the order of the columns.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="now">The time from which the age is counted.</param>
    public static string[] Row(V1Pod pod, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pod);
        var containers = pod.Status?.ContainerStatuses ?? [];
        var ready = containers.Count(container => container.Ready);
        return
        [
            pod.Metadata.Name,
            string.Create(CultureInfo.InvariantCulture, $"{ready}/{pod.Spec.Containers.Count}"),
            PodStatusText.Of(pod),
            Restarts(pod, now),
            HumanDuration.Since(pod.Metadata.CreationTimestamp, now),
        ];
    }

    private static string Restarts(V1Pod pod, DateTimeOffset now)
    {
        var statuses = pod.Status?.ContainerStatuses ?? [];
        var count = statuses.Sum(status => status.RestartCount).ToString(CultureInfo.InvariantCulture);
        var last = statuses.Select(status => status.LastState?.Terminated?.FinishedAt).Max();
        return last is null || count == "0" ? count : $"{count} ({HumanDuration.Since(last, now)} ago)";
    }
}
