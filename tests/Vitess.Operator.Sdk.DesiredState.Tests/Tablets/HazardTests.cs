using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Tablets;

/// <summary>Odd behaviour that was decided on: docs/decisions/0021.</summary>
public class HazardTests
{
    [Fact]
    public void H5_ValuesOfExporterFlags_AreWrittenInLowerCase() =>
        Example.Container(Example.Pod(pool => pool.MysqldExporter = new() { ExtraFlags = Map(("--web.X", "FooBar"), ("collect.auto", "True")) }), "mysqld-exporter")
            .Args.ShouldBe(["--collect.auto", "--collect.info_schema.tables.databases=sys,_vt", "--config.my-cnf=/vt/config/mycnf/client.cnf", "--web.X=foobar"]);

    [Fact]
    public void H6_BackupPods_GetNoPullPolicy()
    {
        var shard = Example.Shard();
        shard.Spec.ImagePullPolicies = new() { Vtbackup = "Always", Mysqld = "Always", Vttablet = "Always" };

        var pod = InitialBackup.Of(Example.Context(shard)).ShouldNotBeNull().BuildPod();

        pod.Spec.Containers.Concat(pod.Spec.InitContainers).ShouldAllBe(container => container.ImagePullPolicy == null);
        Example.Container(Example.Pod(shard), "mysqld").ImagePullPolicy.ShouldBe("Always");
    }

    [Fact]
    public void H7_ServerVersion_IsReadBehindTheFirstColon_AndWinsOverTheUsers()
    {
        var shard = Example.Shard(pool => pool.Vttablet.ExtraFlags = Map(("mysql_server_version", "mine")));
        shard.Spec.Images.Mysqld = new() { Mysql80Compatible = "reg.local:5000/mysql:5.7.35" };

        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain("--mysql_server_version=5000/mysql:5.7.35-Vitess");
        shard.Spec.Images.Mysqld = new() { Mysql80Compatible = "vitess/lite:v24.0.0" };
        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain("--mysql_server_version=mine");
    }

    [Fact]
    public void H9_ExtraLabels_WinOverTheOperators() =>
        Example.Pod(pool => pool.ExtraLabels = Map((VitessLabels.Cluster, "other"))).Metadata.Labels[VitessLabels.Cluster].ShouldBe("other");

    [Fact]
    public void H11_SpreadConstraintsOfOneSelector_BecomeTheLast()
    {
        var selector = new V1LabelSelector { MatchLabels = Map(("a", "b")) };
        var pod = Example.Pod(pool => pool.TopologySpreadConstraints =
        [
            new() { MaxSkew = 1, TopologyKey = "zone", LabelSelector = selector },
            new() { MaxSkew = 2, TopologyKey = "host", LabelSelector = selector with { } },
            new() { MaxSkew = 3, TopologyKey = "rack" },
        ]);

        pod.Spec.TopologySpreadConstraints.Select(constraint => constraint.TopologyKey).ShouldBe(["host", "rack"]);
    }

    [Fact]
    public void H12_FlagsThatAreEqualWithoutDashes_TakeThePoolsValue()
    {
        var shard = Example.Shard(pool => pool.Vttablet.ExtraFlags = Map(("x", "pool")));
        shard.Spec.ExtraVitessFlags = Map(("--x", "cluster"), ("-y", "cluster"));

        Example.Container(Example.Pod(shard), "vttablet").Args.Where(argument => argument.StartsWith("--x=", StringComparison.Ordinal)).ShouldBe(["--x=pool"]);
        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain("--y=cluster");
    }

    [Fact]
    public void H13_MysqlShellWithoutAMount_LeavesTheLocationOut()
    {
        var shard = Example.Shard();
        shard.Spec.BackupEngine = BackupEngines.MysqlShell;
        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain("--mysql-shell-backup-location=/vt/backups");

        shard.Spec.BackupLocations = [new() { S3 = new() { Region = "r", Bucket = "b" } }];

        var arguments = Example.Container(Example.Pod(shard), "vttablet").Args;
        arguments.ShouldNotContain(argument => argument.Contains("mysql-shell-backup-location", StringComparison.Ordinal));
        arguments.ShouldContain("--mysql-shell-flags=--defaults-file=/dev/null --no-password --js -u vt_dba -S /vt/socket/mysql.sock");
    }

    [Fact]
    public void SecretsOnOneVolume_GiveThePodTheVolumeOnce()
    {
        var pod = Example.Pod(pool => pool.ExternalDatastore = new()
        {
            CredentialsSecret = new() { Name = "a", VolumeName = "shared", Key = "k" },
            ServerCACertSecret = new() { Name = "b", VolumeName = "shared", Key = "k" },
        });

        pod.Spec.Volumes.Single(volume => volume.Name == "shared").Secret.SecretName.ShouldBe("b");
    }

    [Fact]
    public void WithoutAnyMysqlImage_NothingEmptyIsWritten()
    {
        var shard = Example.Shard();
        shard.Spec.Images.Mysqld = new();

        foreach (var pod in (V1Pod[])[Example.Pod(shard), InitialBackup.Of(Example.Context(shard))!.BuildPod()])
        {
            pod.Spec.Containers.ShouldAllBe(container => container.Image != "");
            pod.Spec.Containers.SelectMany(container => container.Env).Where(variable => variable.Name == "MYSQL_FLAVOR").ShouldAllBe(variable => variable.Value == null);
        }
    }

    [Fact]
    public void SidecarsOfOneName_BecomeOne()
    {
        var pod = Example.Pod(pool => pool.SidecarContainers =
        [
            new() { Name = "side", Image = "first", VolumeMounts = [new() { Name = "a", MountPath = "/a" }] },
            new() { Name = "side", Image = "last" },
        ]);

        pod.Spec.Containers.Select(container => container.Name).ShouldBe(["side", "vttablet", "mysqld", "mysqld-exporter"]);
        Example.Container(pod, "side").Image.ShouldBe("last");
        Example.Container(pod, "side").VolumeMounts.ShouldHaveSingleItem().MountPath.ShouldBe("/a");
    }

    [Fact]
    public void InitContainerNamedLikeTheOperators_IsMergedIntoIt_ButHashedAlone()
    {
        var pod = Example.Pod(pool => pool.InitContainers = [new() { Name = "init-vt-root", Image = "own", VolumeMounts = [new() { Name = "a", MountPath = "/a" }] }]);

        pod.Spec.InitContainers[0].VolumeMounts.Select(mount => mount.MountPath).ShouldBe(["/mnt/vt", "/a"]);
        pod.Metadata.Annotations[VitessAnnotations.DesiredStateHash].ShouldBe(ContentHash.StringMap(new Dictionary<string, string>
        {
            ["annotations-keys"] = ContentHash.StringList([VitessAnnotations.DrainSupported]),
            ["data-volume-size"] = "10Gi",
            ["init-containers"] = ContentHash.StringMap(new Dictionary<string, string>
            {
                ["init-vt-root"] = ContainerHash.Of(new() { VolumeMounts = [new() { MountPath = "/a" }] }),
                ["init-mysql-socket"] = ContainerHash.Of(pod.Spec.InitContainers[1]),
            }),
            ["containers"] = ContainerHash.OfAll(pod.Spec.Containers),
        }));
    }

    [Theory]
    [InlineData("vitess/lite:v18.0.0", false)]
    [InlineData("vitess/lite:v19.0.0", true)]
    [InlineData("registry.local:5000/vitess/lite:v18.0.0", false)]
    public void FlagsThatAnImageDoesNotKnow_AreLeftOut(string image, bool known)
    {
        const string Flag = "--builtinbackup-incremental-restore-path=/vt/vtdataroot";
        var shard = Example.Shard();
        (shard.Spec.Images.Vttablet, shard.Spec.Images.Vtbackup) = (image, image);

        Example.Container(Example.Pod(shard), "vttablet").Args.Contains(Flag).ShouldBe(known);
        InitialBackup.Of(Example.Context(shard))!.BuildPod().Spec.Containers[0].Args.Contains(Flag).ShouldBe(known);
    }

    [Fact]
    public void FlagsOfRelease25_HaveNoUnderscores()
    {
        var shard = Example.Shard();
        shard.Spec.Images.Vttablet = "vitess/lite:v25.0.0";

        var names = Example.Pod(shard).Spec.Containers.Take(2).SelectMany(container => container.Args).Select(argument => argument.Split('=')[0]);

        names.ShouldNotContain(name => name.Contains('_', StringComparison.Ordinal));
        VitessRelease.OfImage(shard.Spec.Images.Vttablet)!.Value.NeedsDashes.ShouldBeTrue();
    }

    private static Dictionary<string, string> Map(params (string Key, string Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}
