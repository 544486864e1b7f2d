using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.DesiredState.Vtctld;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Workloads;

public class WorkedExampleTests
{
    private static readonly string NoSecrets = VtgateSecrets.Hash([]);

    [Fact]
    public void A1_EtcdPod_AllDefaults() => WorkedExample.ShouldEqual("A.1", Built<V1Pod>("Pod", "example-etcd-faf13de3-1"));

    [Fact]
    public void A2_EtcdPod_Customised() =>
        WorkedExample.ShouldEqual("A.2", EtcdMemberPod.Build(new EtcdContext(new VitessDefaults(ExampleCluster.Options).Resolve(CustomEtcd.Lockserver()), ExampleCluster.Options), 2));

    [Fact]
    public void A3_VtctldDeployment() => WorkedExample.ShouldEqual("A.3", Built<V1Deployment>("Deployment", "example-zone1-vtctld-1d4dcad0"));

    [Fact]
    public void A4_VtctldPodSpec_WithS3Backup()
    {
        var cluster = ExampleCluster.Resolved(spec =>
        {
            spec.Backup = new()
            {
                Engine = "xtrabackup",
                Locations =
                [
                    new()
                    {
                        S3 = new()
                        {
                            Region = "us-east-1", Bucket = "mybucket", KeyPrefix = "pre/", MinPartSize = 5242880, Endpoint = "https://minio",
                            AuthSecret = new() { Name = "s3-auth", Key = "creds" },
                        },
                    },
                ],
            };
            spec.VitessDashboard!.ExtraEnv = [new() { Name = "FOO", Value = "bar" }];
            spec.VitessDashboard.ExtraFlags = new Dictionary<string, string> { ["--port"] = "16000", ["mysql_server_version"] = "user", ["topo-global-root"] = "/x" };
        });

        WorkedExample.ShouldEqual("A.4", VtctldDeployment.Build(cluster, cluster.Spec.Cells[0], ExampleCluster.Options).Spec.Template.Spec);
    }

    [Fact]
    public void A5_VtgateDeployment() => WorkedExample.ShouldEqual("A.5", Built<V1Deployment>("Deployment", "example-zone1-vtgate-bc6cde92"));

    [Fact]
    public void A6_VtgateDeployment_Customised() =>
        WorkedExample.ShouldEqual("A.6", VtgateDeployment.Build(CustomGateway.Cell(), CustomGateway.MysqldImage, NoSecrets, ExampleCluster.Options));

    [Fact]
    public void A7_VtadminDeployment() => WorkedExample.ShouldEqual("A.7", Built<V1Deployment>("Deployment", "example-zone1-vtadmin-c03d7eae"));

    [Fact]
    public void A8_VtorcDeployment() => WorkedExample.ShouldEqual("A.8", Built<V1Deployment>("Deployment", "example-commerce-x-x-zone1-vtorc-c13ef6ff"));

    private static T Built<T>(string kind, string name) =>
        (T)ClusterObjects.Of(ExampleCluster.Given()).Find(kind, name).ShouldNotBeNull().Object;
}
