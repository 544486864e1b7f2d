using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Defaults;

/// <summary>Empty values within the shapes of Kubernetes: reference/crds.md section 2.1.</summary>
public class CanonicalFormTests
{
    [Fact]
    public void EmptyValuesThatSayNothing_AreNotWrittenOn() => Written(pool =>
    {
        pool.ExtraEnv = [new() { Name = "a", Value = "" }];
        pool.ExtraVolumes = [new() { Name = "v", ConfigMap = new() { Name = "c", Items = [], Optional = false } }];
        pool.ExtraVolumeMounts = [new() { Name = "v", MountPath = "/v", ReadOnlyProperty = false, SubPath = "" }];
        pool.InitContainers = [new() { Name = "i", Command = [], Tty = false, Ports = [new() { ContainerPort = 1, HostPort = 0 }] }];
        pool.Tolerations = [new() { Key = "t", Value = "", TolerationSeconds = 0 }];
        pool.Affinity = new() { PodAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = [] } };
    }).ShouldBe([
        """{"name":"a"}""",
        """{"configMap":{"name":"c","optional":false},"name":"v"}""",
        """{"mountPath":"/v","name":"v"}""",
        """{"name":"i","ports":[{"containerPort":1}]}""",
        """{"key":"t","tolerationSeconds":0}""",
        """{"podAffinity":{}}""",
    ]);

    [Fact]
    public void EmptyValuesThatSaySomething_Stay()
    {
        var pool = Resolved(pool =>
        {
            pool.DataVolumeClaimTemplate = new() { StorageClassName = "", VolumeName = "" };
            pool.SidecarContainers = [new() { Name = "s", SecurityContext = new() { Privileged = false, RunAsUser = 0 } }];
            pool.ExtraEnv = [new() { Name = "cores", ValueFrom = new() { ResourceFieldRef = new() { Resource = "limits.cpu" } } }];
        });

        KubernetesJson.Serialize(pool.DataVolumeClaimTemplate).ShouldBe("""{"storageClassName":""}""");
        KubernetesJson.Serialize(pool.SidecarContainers![0]).ShouldBe("""{"name":"s","securityContext":{"privileged":false,"runAsUser":0}}""");
        KubernetesJson.Serialize(pool.ExtraEnv![0]).ShouldBe("""{"name":"cores","valueFrom":{"resourceFieldRef":{"divisor":"0","resource":"limits.cpu"}}}""");
    }

    [Fact]
    public void WhatWasGiven_IsLeftAsItIs()
    {
        var variable = new V1EnvVar { Name = "a", Value = "" };

        Resolved(pool => pool.ExtraEnv = [variable]).ExtraEnv![0].ShouldNotBeSameAs(variable);

        variable.Value.ShouldBe("");
    }

    [Fact]
    public void WhatIsInThatForm_IsNotCopied()
    {
        var affinity = new V1Affinity { NodeAffinity = new() };

        Resolved(pool => pool.Affinity = affinity).Affinity.ShouldBeSameAs(affinity);
    }

    private static IEnumerable<string> Written(Action<VitessShardTabletPool> change)
    {
        var pool = Resolved(change);
        object[] parts = [pool.ExtraEnv![0], pool.ExtraVolumes![0], pool.ExtraVolumeMounts![0], pool.InitContainers![0], pool.Tolerations![0], pool.Affinity!];
        return parts.Select(part => KubernetesJson.Serialize(part));
    }

    private static VitessShardTabletPool Resolved(Action<VitessShardTabletPool> change)
    {
        var cluster = ExampleCluster.Resolved(spec => change(spec.Keyspaces![0].Partitionings![0].Equal!.ShardTemplate!.TabletPools![0]));
        return cluster.Spec.Keyspaces![0].Partitionings![0].Equal!.ShardTemplate!.TabletPools![0];
    }
}
