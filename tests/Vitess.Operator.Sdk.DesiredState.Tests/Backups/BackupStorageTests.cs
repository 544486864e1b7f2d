using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

public class BackupStorageTests
{
    private static readonly SecretSource Secret = new() { Name = "auth", Key = "file" };

    [Theory]
    [InlineData("", "cluster")]
    [InlineData(null, "cluster")]
    [InlineData("///", "cluster")]
    [InlineData("user/prefix", "user/prefix/cluster")]
    [InlineData("user/prefix/", "user/prefix/cluster")]
    public void Root_KeepsClustersOfOneBucketApart(string? prefix, string expected) => BackupStorage.Root(prefix, "cluster").ShouldBe(expected);

    [Fact]
    public void Volume_IsMountedAsItIs()
    {
        var storage = new VitessBackupLocation { Volume = new() { HostPath = new() { Path = "/backups" } }, VolumeSubPath = "sub" };

        Flags(storage).ShouldBe(["--backup_storage_implementation=file", "--file_backup_storage_root=/vt/backups/example"]);
        Volumes(storage).ShouldHaveSingleItem().HostPath.Path.ShouldBe("/backups");
        Mounts(storage).ShouldHaveSingleItem().ShouldBe(new V1VolumeMount { Name = "vitess-backups", MountPath = "/vt/backups", SubPath = "sub" });
        Env(storage).ShouldBeEmpty();
    }

    [Fact]
    public void Gcs_WithAndWithoutCredentials()
    {
        var storage = new VitessBackupLocation { Gcs = new() { Bucket = "b", KeyPrefix = "p/", AuthSecret = Secret } };

        Flags(storage).ShouldBe(["--backup_storage_implementation=gcs", "--gcs_backup_storage_bucket=b", "--gcs_backup_storage_root=p/example"]);
        Env(storage).ShouldBe(["GOOGLE_APPLICATION_CREDENTIALS=/vt/secrets/gcs-backup-auth/file"]);
        ShouldMountSecret(storage, "gcs-backup-auth");
        Mounts(new() { Gcs = new() { Bucket = "b" } }).ShouldBeEmpty();
    }

    [Fact]
    public void S3_TakesEndpointAndPartSizeWhenGiven()
    {
        var storage = new VitessBackupLocation { S3 = new() { Region = "r", Bucket = "b", AuthSecret = Secret } };

        Flags(storage).ShouldBe(
        [
            "--backup_storage_implementation=s3", "--s3_backup_aws_region=r", "--s3_backup_force_path_style=false", "--s3_backup_storage_bucket=b",
            "--s3_backup_storage_root=example",
        ]);
        Env(storage).ShouldBe(["AWS_SHARED_CREDENTIALS_FILE=/vt/secrets/s3-backup-auth/file"]);
        ShouldMountSecret(storage, "s3-backup-auth");
        Flags(new() { S3 = storage.S3 with { Endpoint = "h:1", MinPartSize = 5, ForcePathStyle = true } })
            .ShouldBe(
            [
                "--backup_storage_implementation=s3", "--s3_backup_aws_endpoint=h:1", "--s3_backup_aws_min_partsize=5", "--s3_backup_aws_region=r",
                "--s3_backup_force_path_style=true", "--s3_backup_storage_bucket=b", "--s3_backup_storage_root=example",
            ]);
    }

    [Fact]
    public void Azblob_PassesTheFileByFlag()
    {
        var storage = new VitessBackupLocation { Azblob = new() { Account = "a", Container = "c", AuthSecret = Secret } };

        Flags(storage).ShouldBe(
        [
            "--azblob_backup_account_key_file=/vt/secrets/azblob-backup-auth/file", "--azblob_backup_account_name=a", "--azblob_backup_container_name=c",
            "--azblob_backup_storage_root=example", "--backup_storage_implementation=azblob",
        ]);
        Env(storage).ShouldBeEmpty();
        ShouldMountSecret(storage, "azblob-backup-auth");
    }

    [Fact]
    public void Ceph_PassesTheFileByFlagAndEnvironment()
    {
        var storage = new VitessBackupLocation { Ceph = new() { AuthSecret = Secret } };

        Flags(storage).ShouldBe(["--backup_storage_implementation=ceph", "--ceph_backup_storage_config=/vt/secrets/ceph-backup-auth/file"]);
        Env(storage).ShouldBe(["CEPH_CREDENTIALS_FILE=/vt/secrets/ceph-backup-auth/file"]);
        ShouldMountSecret(storage, "ceph-backup-auth");
    }

    [Fact]
    public void Location_WithoutStorage_AddsNothing()
    {
        var storage = new VitessBackupLocation { Name = "empty", VolumeSubPath = "sub" };

        Flags(storage).ShouldBeEmpty();
        Volumes(storage).ShouldBeEmpty();
        Mounts(storage).ShouldBeEmpty();
        Env(storage).ShouldBeEmpty();
    }

    [Fact]
    public void Location_OfSeveralStorages_TakesTheFirstInOrder()
    {
        var all = new VitessBackupLocation { Gcs = new(), S3 = new(), Azblob = new(), Ceph = new(), Volume = new() };

        Flags(all)[0].ShouldEndWith("=gcs");
        Flags(all with { Gcs = null })[0].ShouldEndWith("=s3");
        Flags(all with { Gcs = null, S3 = null }).ShouldContain("--backup_storage_implementation=azblob");
        Flags(all with { Gcs = null, S3 = null, Azblob = null })[0].ShouldEndWith("=ceph");
    }

    private static void ShouldMountSecret(VitessBackupLocation location, string directory)
    {
        var volume = Volumes(location).ShouldHaveSingleItem();
        volume.Name.ShouldBe($"{directory}-secret");
        volume.Secret.DefaultMode.ShouldBe(292);
        volume.Secret.SecretName.ShouldBe("auth");
        volume.Secret.Items.Single().Path.ShouldBe("file");
        Mounts(location).ShouldHaveSingleItem().ShouldBe(
            new V1VolumeMount { Name = volume.Name, MountPath = $"/vt/secrets/{directory}", ReadOnlyProperty = true });
    }

    private static IList<string> Flags(VitessBackupLocation location)
    {
        var flags = new FlagSet();
        BackupStorage.Of(location, "example").AddFlags(flags);
        return flags.ToArguments();
    }

    private static List<V1Volume> Volumes(VitessBackupLocation location)
    {
        var volumes = new List<V1Volume>();
        BackupStorage.Of(location, "example").AddVolumes(volumes);
        return volumes;
    }

    private static List<V1VolumeMount> Mounts(VitessBackupLocation location)
    {
        var mounts = new List<V1VolumeMount>();
        BackupStorage.Of(location, "example").AddMounts(mounts);
        return mounts;
    }

    private static List<string> Env(VitessBackupLocation location)
    {
        var env = new List<V1EnvVar>();
        BackupStorage.Of(location, "example").AddEnv(env);
        return [.. env.Select(variable => $"{variable.Name}={variable.Value}")];
    }
}
