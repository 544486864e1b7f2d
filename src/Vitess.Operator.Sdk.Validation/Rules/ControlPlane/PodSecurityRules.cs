using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.ControlPlane;

/// <summary>Rules for operators that lock Pods up (<see cref="PodSecurity.Restricted"/>): what they keep, as the user wants it so, and what images must bring.</summary>
internal static class PodSecurityRules
{
    private const string Standards = "Kubernetes documentation, Pod Security Standards";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(
            new("V2050", Warning, "With restricted Pods, something that is added to Pods is not allowed at that level", "sidecarContainers: [{securityContext: {privileged: true}}]") { Source = Standards },
            Contradictions),
        RuleOf.Cluster(
            new("V2051", Info, "With restricted Pods, an image has to bring a user that is not root", "sidecarContainers: [{name: agent, image: busybox}]") { Source = Standards },
            Users),
    ];

    private static void Contradictions(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Context.Operator.PodSecurity != PodSecurity.Restricted)
        {
            return;
        }

        foreach (var (part, field, violation) in Violations(cluster))
        {
            var isRoot = violation.Path.EndsWith(".runAsUser", StringComparison.Ordinal);
            found.Add(
                part + field,
                $"{(violation.Container is { } name ? $"Container '{name}': the" : "The")} field {violation.Message}. "
                    + (isRoot ? "Kubernetes does not start the container." : "A namespace that enforces the level 'restricted' refuses the Pods."),
                "Change it, or run the cluster in a namespace of another level.",
                isRoot ? Error : null);
        }

        foreach (var location in cluster.Locations.Where(location => location.Location.Volume is not null))
        {
            var pod = new V1PodSpec { Volumes = [location.Location.Volume! with { Name = "backup" }] };
            foreach (var violation in PodSecurityStandards.Violations(pod, PodSecurityStandard.Restricted))
            {
                found.Add(location.Path + ".volume" + After(violation.Path, "spec.volumes[0]"), $"The field {violation.Message}. A namespace that enforces the level 'restricted' refuses the Pods.", "Use a claim, or another kind of storage.");
            }
        }
    }

    private static void Users(ClusterScope cluster, RuleFindings found)
    {
        var options = cluster.Context.Operator;
        if (options.PodSecurity != PodSecurity.Restricted)
        {
            return;
        }

        foreach (var (part, container) in cluster.Customized.SelectMany(Containers).Where(entry => entry.Container.SecurityContext is not { RunAsUser: not null } and not { RunAsNonRoot: false }))
        {
            found.Add(
                part, $"Container '{container.Name}' runs as the user that image '{container.Image}' names. Kubernetes starts it only if that is a number other than 0.",
                "Set securityContext.runAsUser.");
        }

        CheckDefault(options.RunAsUser, "vttablet, vtgate and the other programs of Vitess", "RunAsUser");
        CheckDefault(options.EtcdRunAsUser ?? 1, "etcd", "EtcdRunAsUser");

        void CheckDefault(long? user, string programs, string option)
        {
            if (user is null or < 0)
            {
                found.Add("spec", $"The operator names no user for {programs}, so their images do. Kubernetes starts them only if that is a number other than 0.", $"Set {option} of the operator.", Warning);
            }
        }
    }

    // What the operator adds is added here too, so that only what contradicts is left.
    private static IEnumerable<(string Part, string Field, PodSecurityViolation Violation)> Violations(ClusterScope cluster) =>
        from part in cluster.Customized
        let pod = RestrictedPod.Of(new()
        {
            InitContainers = [.. (part.Pods.InitContainers ?? []).Select(container => container ?? new())],
            Containers = [.. (part.Pods.SidecarContainers ?? []).Select(container => container ?? new())],
            Volumes = [.. (part.Pods.ExtraVolumes ?? []).Select(volume => volume ?? new())],
        })
        from violation in PodSecurityStandards.Violations(pod, PodSecurityStandard.Restricted)
        select (part.Path, FieldOf(violation.Path), violation);

    private static IEnumerable<(string Path, V1Container Container)> Containers(CustomizedScope part) =>
    [
        .. (part.Pods.InitContainers ?? []).Select((container, i) => ($"{part.Path}.initContainers[{i}]", container ?? new())),
        .. (part.Pods.SidecarContainers ?? []).Select((container, i) => ($"{part.Path}.sidecarContainers[{i}]", container ?? new())),
    ];

    private static string FieldOf(string path) => path["spec".Length..]
        .Replace(".containers[", ".sidecarContainers[", StringComparison.Ordinal)
        .Replace(".volumes[", ".extraVolumes[", StringComparison.Ordinal);

    private static string After(string path, string start) => path[start.Length..];
}
