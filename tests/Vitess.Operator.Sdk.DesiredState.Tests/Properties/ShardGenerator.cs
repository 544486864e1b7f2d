using FsCheck;
using FsCheck.Fluent;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Properties;

/// <summary>Makes VitessShards that the schema accepts, with as many odd parts as it allows.</summary>
internal static class ShardGenerator
{
    private static readonly string[] Cells = ["zone1", "Zone_2", "a.b", "z"];
    private static readonly string[] Texts = ["", "a", "Ä", "x y", "--flag", "a=b", "0", "true", "../up", "a/b", "$(POD_IP)", "long-long-long-long-long-long-long-long-long-long-long-long-long"];
    private static readonly string[] Images = ["", "vitess/lite:v24.0.0", "vitess/lite:v18.0.3", "vitess/lite:v25.0.0", "reg:5000/mysql", "mysql:8.0.40", "m@sha256:9a", ":", "a:b:c"];
    private static readonly string[] Amounts = ["0", "1", "100m", "1500m", "1Gi", "1.5Gi", "10e3", "9Ei", "100E", "1e40"];
    private static readonly (string Start, string End)[] Ranges = [("", ""), ("", "80"), ("80", ""), ("40", "4040"), ("0123456789abcdef", "ff")];
    private static readonly string[] PoolTypeNames = [PoolTypes.Replica, PoolTypes.ReadOnly, PoolTypes.ExternalMaster, PoolTypes.ExternalReplica, PoolTypes.ExternalReadOnly];

    public static Arbitrary<V2VitessShard> Shards { get; } = Shard().ToArbitrary();

    private static Gen<V2VitessShard> Shard() =>
        from cluster in Gen.Elements("example", "1cluster", "UPPER", new string('c', 60))
        from keyspace in Gen.Elements("commerce", "A_B", "x.y-z")
        from spec in Spec()
        select new VitessDefaults(new OperatorDefaults()).Resolve(new V2VitessShard
        {
            Metadata = new() { Name = "shard", NamespaceProperty = "default", Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = cluster, [VitessLabels.Keyspace] = keyspace } },
            Spec = spec,
        });

    private static Gen<VitessShardSpec> Spec() =>
        from range in Gen.Elements(Ranges)
        from pools in Gen.ListOf(Pool())
        from locations in Gen.ListOf(Location())
        from images in Gen.ArrayOf(Gen.Elements(Images), 8)
        from engine in Gen.Elements("", BackupEngines.Builtin, BackupEngines.XtraBackup, BackupEngines.MysqlShell)
        from init in Secret()
        from flags in Map()
        from database in OrNull(Gen.Elements(Texts))
        select new VitessShardSpec
        {
            KeyRange = new() { Start = range.Start, End = range.End },
            TabletPools = [.. pools.Take(4)],
            BackupLocations = [.. locations.Take(3)],
            Images = new()
            {
                Vttablet = images[0],
                Vtbackup = images[1],
                MysqldExporter = images[2],
                Mysqld = new() { Mysql56Compatible = images[3], Mysql80Compatible = images[4], MariadbCompatible = images[5], Mariadb103Compatible = images[6] },
            },
            BackupEngine = engine,
            DatabaseInitScriptSecret = init,
            ExtraVitessFlags = flags,
            DatabaseName = database,
        };

    private static Gen<VitessShardTabletPool> Pool() =>
        from cell in Gen.Elements(Cells)
        from type in Gen.Elements(PoolTypeNames)
        from name in OrNull(Gen.Elements("a", "b"))
        from replicas in Gen.Choose(0, 4)
        from place in OrNull(Gen.Elements("main", "other"))
        from mysqld in OrNull(Mysqld())
        from external in OrNull(External())
        from claim in OrNull(Claim())
        from vttablet in Vttablet()
        from custom in Customizations()
        select custom with
        {
            Cell = cell,
            Type = type,
            Name = name,
            Replicas = replicas,
            BackupLocationName = place,
            Mysqld = mysqld,
            ExternalDatastore = external,
            DataVolumeClaimTemplate = claim,
            Vttablet = vttablet,
        };

    private static Gen<VitessShardTabletPool> Customizations() =>
        from labels in Map()
        from annotations in Map()
        from names in Gen.ListOf(Gen.Elements("vttablet", "mysqld", "vtbackup", "init-vt-root", "mine", "mine2"))
        from volumes in Gen.ListOf(Gen.Elements("vt-root", "mine", "db-init-script-secret"))
        select new VitessShardTabletPool
        {
            ExtraLabels = labels,
            Annotations = annotations,
            SidecarContainers = [.. names.Distinct().Select(name => new V1Container { Name = name, Image = "mine:1" })],
            InitContainers = [.. names.Distinct().Select(name => new V1Container { Name = name })],
            ExtraVolumes = [.. volumes.Select(name => new V1Volume { Name = name, EmptyDir = new() })],
            ExtraVolumeMounts = [.. volumes.Select(name => new V1VolumeMount { Name = name, MountPath = $"/{name}" })],
            ExtraEnv = [.. names.Select(name => new V1EnvVar { Name = name, Value = name })],
            Tolerations = [.. names.Select(name => new V1Toleration { Key = name })],
            TopologySpreadConstraints = [.. volumes.Select(name => new V1TopologySpreadConstraint { MaxSkew = 1, TopologyKey = name })],
        };

    private static Gen<VttabletSpec> Vttablet() =>
        from resources in ResourcesOf()
        from flags in Map()
        from backup in Map()
        from grace in Gen.Elements<long?>(null, 0, 60)
        select new VttabletSpec { Resources = resources, ExtraFlags = flags, VtbackupExtraFlags = backup, TerminationGracePeriodSeconds = grace };

    private static Gen<MysqldSpec> Mysqld() =>
        from resources in ResourcesOf()
        from overrides in OrNull(Gen.Elements(Texts))
        select new MysqldSpec { Resources = resources, ConfigOverrides = overrides };

    private static Gen<ExternalDatastore> External() =>
        from text in Gen.Elements(Texts)
        from port in Gen.Choose(1, 65535)
        from credentials in Secret()
        from authority in OrNull(Secret())
        select new ExternalDatastore { User = text, Host = text, Port = port, Database = text, CredentialsSecret = credentials, ServerCACertSecret = authority };

    private static Gen<V1PersistentVolumeClaimSpec> Claim() =>
        from amount in Gen.Elements(Amounts)
        select new V1PersistentVolumeClaimSpec { Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new(amount) } } };

    private static Gen<VitessBackupLocation> Location() =>
        from name in OrNull(Gen.Elements("main", "other"))
        from secret in Secret()
        from optional in OrNull(Secret())
        from text in Gen.Elements(Texts)
        from location in Gen.Elements(
            new VitessBackupLocation(),
            new VitessBackupLocation { Gcs = new() { Bucket = text, KeyPrefix = text, AuthSecret = optional } },
            new VitessBackupLocation { S3 = new() { Bucket = text, Region = text, Endpoint = text, AuthSecret = optional } },
            new VitessBackupLocation { Azblob = new() { Account = text, AuthSecret = secret } },
            new VitessBackupLocation { Ceph = new() { AuthSecret = secret } },
            new VitessBackupLocation { Volume = new() { EmptyDir = new() }, VolumeSubPath = text })
        select location with { Name = name };

    private static Gen<SecretSource> Secret() =>
        from name in OrNull(Gen.Elements("secret", ""))
        from volume in OrNull(Gen.Elements("volume", ""))
        from key in Gen.Elements(Texts)
        select new SecretSource { Name = name, VolumeName = volume, Key = key };

    private static Gen<V1ResourceRequirements> ResourcesOf() =>
        from cpu in Gen.Elements(Amounts)
        from memory in Gen.Elements(Amounts)
        from limits in Gen.Elements(true, false)
        let amounts = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(cpu), ["memory"] = new(memory) }
        select limits ? new V1ResourceRequirements { Limits = amounts } : new V1ResourceRequirements { Requests = amounts };

    private static Gen<IDictionary<string, string>?> Map() =>
        from keys in Gen.ListOf(Gen.Elements("a", "--a", "-b", "db_charset", "port", "---", "planetscale.com/x", VitessAnnotations.DesiredStateHash))
        from value in Gen.Elements(Texts)
        select keys.Count == 0 ? null : (IDictionary<string, string>)keys.Distinct().ToDictionary(key => key, key => value + key);

    private static Gen<T?> OrNull<T>(Gen<T> values)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));
}
