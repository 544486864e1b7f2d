using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>A scheduled backup that a vtctld asks a serving tablet to take.</summary>
/// <remarks>Source: reference/backups.md, section 9.2.</remarks>
public static class VtctldClientJob
{
    /// <summary>The Job, or null when neither the schedule nor the cluster names an image.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cluster">The spec of the cluster, with its defaults.</param>
    /// <param name="server">Service and port of a vtctld: <c>example-vtctld-625ee430:15999</c>.</param>
    /// <param name="options">What the operator is started with.</param>
    public static V1Job? Build(BackupRun run, VitessClusterSpec cluster, string server, OperatorDefaults options)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(options);
        var schedule = run.Schedule.Spec;
        var image = Text.Or(schedule?.Image, cluster.Images?.Vtctld ?? string.Empty);
        return image.Length == 0 ? null : run.Job(RestrictedPod.Of(new()
        {
            RestartPolicy = "Never",
            Containers = [Container(run, cluster, server, image, options)],
            SecurityContext = ContainerSecurity.OfPod(options),
            PriorityClassName = string.IsNullOrEmpty(options.PriorityClass) ? null : options.PriorityClass,
            ServiceAccountName = string.IsNullOrEmpty(options.ServiceAccount) ? null : options.ServiceAccount,
            ImagePullSecrets = cluster.ImagePullSecrets is { Count: > 0 } secrets ? secrets : null,
            Affinity = schedule?.Affinity,
            Tolerations = JobTolerations.Of(schedule, cluster.VitessDashboard?.Tolerations),
        }, options));
    }

    private static V1Container Container(BackupRun run, VitessClusterSpec cluster, string server, string image, OperatorDefaults options) => new()
    {
        Name = "vtctldclient",
        Image = image,
        ImagePullPolicy = PullPolicy.Of(Text.Or(run.Schedule.Spec?.ImagePullPolicy, cluster.ImagePullPolicies?.Vtctld ?? string.Empty)),
        Command = ["/vt/bin/vtctldclient"],
        Args = Arguments(run.Target, server),
        Resources = Resources.Copy(run.Schedule.Spec?.Resources),
        SecurityContext = ContainerSecurity.OfContainer(options),
    };

    private static List<string> Arguments(BackupTarget target, string server)
    {
        var arguments = new List<string> { $"--server={server}", "BackupShard" };
        foreach (var (name, value) in Sorted.Entries(target.ExtraFlags ?? new Dictionary<string, string>()))
        {
            arguments.Add($"--{name}={value}");
        }

        arguments.Add($"{target.Keyspace}/{target.Shard}");
        return arguments;
    }
}
