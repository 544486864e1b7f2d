using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.PodStandards;

/// <summary>The Pods of all recorded clusters against the Pod Security Standards.</summary>
public class GoldenPodTests
{
    // What stands in docs/security.md: of Pods as the original makes them, each kind misses these controls.
    private static readonly string[] Missed =
    [
        "Capabilities", "Privilege Escalation", "Running as Non-root", "Seccomp",
    ];

    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Restricted_PassesThatLevel(string name)
    {
        var pods = Pods(name, PodSecurity.Restricted);

        pods.ShouldNotBeEmpty();
        pods.SelectMany(pod => PodSecurityStandards.Violations(pod.Spec, PodSecurityStandard.Restricted).Select(violation => $"{pod.Name}: {violation}")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Original_PassesBaseline_AndMissesFourControlsOfRestricted(string name)
    {
        foreach (var (pod, spec) in Pods(name, PodSecurity.Original))
        {
            PodSecurityStandards.Violations(spec, PodSecurityStandard.Baseline).ShouldBeEmpty();
            PodSecurityStandards.Violations(spec, PodSecurityStandard.Restricted).Select(violation => violation.Control).Distinct().Order(StringComparer.Ordinal).ShouldBe(Missed, ignoreOrder: false, customMessage: pod);
        }
    }

    // Nothing but security contexts differs, and in them nothing that was there.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Restricted_OnlyAdds(string name)
    {
        var (original, restricted) = (Pods(name, PodSecurity.Original), Pods(name, PodSecurity.Restricted));

        restricted.Select(pod => pod.Name).ShouldBe(original.Select(pod => pod.Name));
        foreach (var (before, after) in original.Zip(restricted))
        {
            KubernetesJson.Serialize(Bare(after.Spec)).ShouldBe(KubernetesJson.Serialize(Bare(before.Spec)));
            foreach (var (was, now) in before.Spec.Containers.Zip(after.Spec.Containers))
            {
                now.SecurityContext.RunAsUser.ShouldBe(was.SecurityContext?.RunAsUser ?? (was.Name == "etcd" ? 999 : null));
            }

            (after.Spec.SecurityContext.FsGroup ?? 0).ShouldBe(before.Spec.SecurityContext?.FsGroup ?? (before.Spec.Containers[0].Name == "etcd" ? 999 : 0));
        }
    }

    private static V1PodSpec Bare(V1PodSpec spec) => spec with
    {
        SecurityContext = null,
        InitContainers = spec.InitContainers?.Select(container => container with { SecurityContext = null }).ToList(),
        Containers = [.. spec.Containers.Select(container => container with { SecurityContext = null })],
    };

    private static List<(string Name, V1PodSpec Spec)> Pods(string name, PodSecurity security)
    {
        var cluster = VitessDocuments.Read(GoldenCase.Of(name).Input, DocumentOptions.Lenient with { KeepOtherKinds = true }).Select(document => document.Object).OfType<V2VitessCluster>().Single();
        var options = new ClusterObjectsOptions { Operator = new() { PodSecurity = security }, BackupRun = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero) };
        return
        [
            .. new[] { ObjectStage.Static, ObjectStage.Running }
                .SelectMany(stage => ClusterObjects.Of(cluster, options with { Stage = stage }).All())
                .Select(node => (node.Name, SpecOf(node.Object))).Where(pod => pod.Item2 is not null).Select(pod => (pod.Name, pod.Item2!)),
        ];
    }

    private static V1PodSpec? SpecOf(IKubernetesObject<V1ObjectMeta> value) => value switch
    {
        V1Pod pod => pod.Spec,
        V1Deployment deployment => deployment.Spec.Template.Spec,
        V1Job job => job.Spec.Template.Spec,
        _ => null,
    };
}
