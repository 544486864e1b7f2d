using k8s.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>Rules on containers and volumes that users add.</summary>
internal static class ContainerRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Pods(new("V0625", Warning, "A container that is added has the name of the operator's own", "sidecarContainers: [{name: mysqld}]"), Names),
        RuleOf.Pods(new("V2024", Error, "A mounted volume is not among the volumes that are added", "extraVolumeMounts: [{name: scratch}] without extraVolumes") { Source = "Kubernetes: Pod, volumeMounts" }, Mounts),
        RuleOf.Pods(new("V2025", Warning, "Two containers or volumes that are added have one name", "sidecarContainers: [{name: a}, {name: a}]") { Source = "Kubernetes: Pod, containers and volumes" }, Repeats),
    ];

    private static void Names(CustomizedScope part, RuleFindings found)
    {
        Check("sidecarContainers", part.Pods.SidecarContainers);
        Check("initContainers", part.Pods.InitContainers);

        void Check(string field, IList<V1Container>? containers)
        {
            foreach (var (i, container) in (containers ?? []).Index())
            {
                if (container?.Name is { } name && (part.Containers.Contains(name) || part.InitContainers.Contains(name)))
                {
                    found.Add($"{part.Path}.{field}[{i}].name", $"'{name}' is a container of the operator: both are merged into one.", "Choose another name.");
                }
            }
        }
    }

    private static void Mounts(CustomizedScope part, RuleFindings found)
    {
        var known = (part.Pods.ExtraVolumes ?? []).Select(volume => volume?.Name).ToHashSet();
        foreach (var (i, mount) in (part.Pods.ExtraVolumeMounts ?? []).Index().Where(mount => !known.Contains(mount.Item?.Name) && !IsOwnVolume(mount.Item?.Name)))
        {
            found.Add($"{part.Path}.extraVolumeMounts[{i}].name", $"There is no volume '{mount?.Name}' in extraVolumes: the Pods are refused.", "Add the volume to extraVolumes.");
        }
    }

    // The operator's own volumes may be mounted a second time.
    private static bool IsOwnVolume(string? name) => name is "vt-root" or "persistent-volume-claim" or "pod-config" or "data" || name?.EndsWith("-secret", StringComparison.Ordinal) == true;

    private static void Repeats(CustomizedScope part, RuleFindings found)
    {
        Check("extraVolumes", part.Pods.ExtraVolumes?.Select(volume => volume?.Name));
        Check("initContainers", part.Pods.InitContainers?.Select(container => container?.Name));
        Check("sidecarContainers", part.Pods.SidecarContainers?.Select(container => container?.Name));

        void Check(string field, IEnumerable<string?>? names)
        {
            foreach (var (i, name) in Repeated.Of((names ?? []).Index(), entry => entry.Item))
            {
                found.Add($"{part.Path}.{field}[{i}].name", $"'{name}' stands in this list already: the entries are merged into one.", "Give each entry a name of its own.");
            }
        }
    }
}
