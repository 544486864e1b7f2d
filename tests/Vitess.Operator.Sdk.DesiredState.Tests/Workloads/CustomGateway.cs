using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Workloads;

/// <summary>The VitessCell of reference/workloads-control-plane.md, appendix A.6.</summary>
internal static class CustomGateway
{
    public const string MysqldImage = "localhost:5000/mysql:8.0.40-debian";

    public static V2VitessCell Cell() => new VitessDefaults(ExampleCluster.Options).Resolve(new V2VitessCell
    {
        Metadata = new()
        {
            Name = "adv-vitess-cluster-az1-b4419b5c",
            NamespaceProperty = "example",
            Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "adv-vitess-cluster", [VitessLabels.Cell] = "az1" },
        },
        Spec = new()
        {
            Name = "az1",
            Zone = "us-east-1a",
            AllCells = ["az1", "az2"],
            GlobalLockserver = new()
            {
                Implementation = "etcd2",
                Address = "adv-vitess-cluster-etcd-07a83994-client.default.svc:2379",
                RootPath = "/vitess/adv-vitess-cluster/global",
            },
            Images = new() { Vtgate = "vitess/lite:v22.0.0" },
            ImagePullPolicies = new() { Vtgate = "IfNotPresent" },
            ImagePullSecrets = [new() { Name = "regcred" }],
            ExtraVitessFlags = new Dictionary<string, string> { ["topo_etcd_username"] = "u", ["--buffer_size"] = "1", ["logtostderr"] = "false" },
            Gateway = Gateway(),
        },
    });

    private static VitessCellGatewaySpec Gateway() => new()
    {
        Authentication = new() { Static = new() { Secret = new() { VolumeName = "my-auth", Key = "users.json" } } },
        SecureTransport = new()
        {
            Required = true,
            Tls = new()
            {
                CertSecret = new() { Name = "tls", Key = "tls.crt" },
                KeySecret = new() { Name = "tls", Key = "tls.key" },
                ClientCACertSecret = new() { Name = "ca", VolumeName = "caVol", Key = "ca.crt" },
            },
        },
        ExtraFlags = new Dictionary<string, string>
        {
            ["buffer-size"] = "2000",
            ["mysql_server_version"] = "8.0.99-custom",
            ["enable_buffer"] = "false",
            [""] = "empty",
            ["flagonly"] = "",
        },
        ExtraEnv = [new() { Name = "GOMAXPROCS", Value = "7" }, new() { Name = "A", Value = "b" }],
        ExtraVolumes = [new() { Name = "my-auth", EmptyDir = new() }, new() { Name = "vtgate-tls-cert-secret", EmptyDir = new() { Medium = "Memory" } }],
        ExtraVolumeMounts = [new() { Name = "x", MountPath = "/x" }],
        InitContainers = [new() { Name = "init1", Image = "busybox" }],
        SidecarContainers = [new() { Name = "side", Image = "busybox", Resources = new() { Limits = ExampleCluster.Amounts(("cpu", "1")) } }],
        Annotations = new Dictionary<string, string> { ["a"] = "b" },
        ExtraLabels = new Dictionary<string, string> { ["team"] = "db" },
        Resources = new() { Limits = ExampleCluster.Amounts(("cpu", "1500m")) },
        Tolerations = [new() { Key = "k", OperatorProperty = "Exists" }],
        TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = "zone", WhenUnsatisfiable = "DoNotSchedule" }],
        Lifecycle = new() { PreStop = new() { Exec = new() { Command = ["sleep", "5"] } } },
        TerminationGracePeriodSeconds = 60,
        Strategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 0 } },
    };
}
