using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Tests.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Fields;

/// <summary>Every field of a VitessShard either reaches a tablet's or a backup's object, or is listed here with the reason why not.</summary>
public class ShardFieldTests
{
    private static readonly Dictionary<string, string> WithoutEffectOnTablets = new()
    {
        ["annotations"] = "annotations of the VitessShard itself",
        ["imagePullPolicies.vtadmin"] = "no such container in a shard",
        ["imagePullPolicies.vtbackup"] = "the recorded operator sets no pull policy on backup Pods",
        ["imagePullPolicies.vtctld"] = "no such container in a shard",
        ["imagePullPolicies.vtgate"] = "no such container in a shard",
        ["imagePullPolicies.vtorc"] = "vtorc's Deployment",
        ["images.vtorc"] = "vtorc's Deployment",
        ["name"] = "the key range names the shard",
        ["replication.initializeMaster"] = "read by the engine alone",
        ["replication.recoverRestartedMaster"] = "read by nothing any more",
    };

    // Parts that belong to the engine or to another component as a whole.
    private static readonly string[] OtherParts = ["topologyReconciliation.", "updateStrategy.", "vitessOrchestrator."];

    private static readonly SortedDictionary<string, bool> Effects = new FieldEffects<V2VitessShard>(Render, Baselines(), shard => shard.Spec).Find();

    [Fact]
    public void EveryField_HasAnEffect_OrAReasonForNone() =>
        Effects.Where(field => !field.Value && !IsListed(field.Key)).Select(field => field.Key).ShouldBeEmpty();

    [Fact]
    public void NoField_WithAnEffect_IsListedAsWithout() => Effects.Where(field => field.Value && IsListed(field.Key)).Select(field => field.Key).ShouldBeEmpty();

    [Fact]
    public void EveryField_IsReached()
    {
        var reached = Effects.Keys.ToHashSet();

        AllPaths.Of(typeof(VitessShardSpec)).Where(path => !IsListed(path) && !reached.Contains(path)).ShouldBeEmpty();
    }

    private static bool IsListed(string path) =>
        WithoutEffectOnTablets.ContainsKey(path) || OtherParts.Any(part => path.StartsWith(part, StringComparison.Ordinal));

    private static IEnumerable<object> Render(V2VitessShard shard)
    {
        var context = Example.Context(shard);
        foreach (var tablet in ShardTablets.Of(context))
        {
            yield return TabletPod.Build(tablet);
            yield return (object?)TabletClaim.Build(tablet) ?? "no claim";
        }

        yield return (object?)InitialBackup.Of(context)?.BuildPod() ?? "no backup";
        yield return (object?)InitialBackup.Of(context)?.BuildClaim() ?? "no claim";
    }

    private static List<V2VitessShard> Baselines()
    {
        var secret = new SecretSource { Name = "secret", VolumeName = "volume", Key = "key" };
        return
        [
            Full(new VitessBackupLocation { Name = "main", Volume = new() { EmptyDir = new() }, VolumeSubPath = "sub", Annotations = Map() }),
            Full(new VitessBackupLocation { Name = "main", Gcs = new() { Bucket = "b", KeyPrefix = "p", AuthSecret = secret } }),
            Full(new VitessBackupLocation { Name = "main", S3 = new() { Region = "r", Bucket = "b", Endpoint = "e", KeyPrefix = "p", AuthSecret = secret, MinPartSize = 1 } }),
            Full(new VitessBackupLocation { Name = "main", Azblob = new() { Account = "a", Container = "c", KeyPrefix = "p", AuthSecret = secret } }),
            Full(new VitessBackupLocation { Name = "main", Ceph = new() { AuthSecret = secret } }),
            Full(new VitessBackupLocation { Name = "main" }, new ExternalDatastore
            {
                User = "u", Host = "h", Port = 1, Database = "d", CredentialsSecret = secret, ServerCACertSecret = secret with { Name = "ca", VolumeName = "ca" },
            }),
            Full(new VitessBackupLocation { Name = "main" }, mysqld: new() { Mysql56Compatible = "mysql:5.7.1" }),
            Full(new VitessBackupLocation { Name = "main" }, mysqld: new() { MariadbCompatible = "mariadb:10.2" }),
            Full(new VitessBackupLocation { Name = "main" }, mysqld: new() { Mariadb103Compatible = "mariadb:10.3" }),
        ];
    }

    private static V2VitessShard Full(VitessBackupLocation location, ExternalDatastore? external = null, MysqldImage? mysqld = null)
    {
        var shard = Example.Shard(pool =>
        {
            pool.Name = "pool";
            pool.BackupLocationName = "main";
            pool.ExternalDatastore = external;
            pool.Mysqld!.ConfigOverrides = "a=b";
            pool.MysqldExporter = new();
        });
        shard.Spec.BackupLocations = [location];
        shard.Spec.ImagePullPolicies = new();
        shard.Spec.VitessOrchestrator = new();
        shard.Spec.DatabaseInitScriptSecret = new() { Name = "init", VolumeName = "init-volume", Key = "key" };
        shard.Spec.KeyRange = new() { Start = "40", End = "80" };
        shard.Spec.Images.Mysqld = mysqld ?? shard.Spec.Images.Mysqld;
        return shard;
    }

    private static Dictionary<string, string> Map() => new() { ["key"] = "value" };
}
