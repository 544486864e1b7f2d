using System.Text;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.VtGate;

public class VtgateSecretsTests
{
    private const string KnownHash = "3e80f250a1af599689b744b5225f9755";

    [Fact]
    public void Hash_IsTheKnownOne_ForDataAndForPlainText()
    {
        VtgateSecrets.Hash([Secret(data: true)]).ShouldBe(KnownHash);
        VtgateSecrets.Hash([Secret(data: false)]).ShouldBe(KnownHash);
    }

    [Fact]
    public void Deployment_CarriesTheHashOfTheSecretsThatAreGiven()
    {
        var cluster = ExampleCluster.Given(spec => spec.Cells[0].Gateway!.SecureTransport = new()
        {
            Tls = new() { CertSecret = new() { Name = "my-tls", Key = "tls.crt" }, KeySecret = new() { Name = "my-tls", Key = "tls.key" } },
        });

        var deployment = (V1Deployment)ClusterObjects.Of(cluster, new() { Secrets = [Secret(data: true)] }).Find("Deployment", "example-zone1-vtgate-bc6cde92")!.Object;

        deployment.Spec.Template.Metadata.Annotations[VitessAnnotations.SecretHash].ShouldBe(KnownHash);
    }

    [Fact]
    public void RestartingNames_LeaveOutTheUsersFile_AndTakeInVolumesOfSecrets() =>
        VtgateSecrets.RestartingNames(new()
        {
            Authentication = new() { Static = new() { Secret = new() { Name = "users", Key = "users.json" } } },
            SecureTransport = new() { Tls = new() { ClientCACertSecret = new() { Name = "ca", Key = "ca.crt" } } },
            ExtraVolumes = [new() { Name = "more", Secret = new() { SecretName = "another" } }, new() { Name = "none", EmptyDir = new() }],
        }).ShouldBe(["another", "ca"]);

    private static V1Secret Secret(bool data)
    {
        var texts = new Dictionary<string, string> { ["tls.crt"] = "CERT", ["tls.key"] = "KEY" };
        return new()
        {
            Metadata = new() { Name = "my-tls" },
            Data = data ? texts.ToDictionary(entry => entry.Key, entry => Encoding.UTF8.GetBytes(entry.Value)) : null,
            StringData = data ? null : texts,
        };
    }
}
