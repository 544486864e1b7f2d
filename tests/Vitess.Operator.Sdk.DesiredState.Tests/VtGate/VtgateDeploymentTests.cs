using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.VtGate;

public class VtgateDeploymentTests
{
    [Fact]
    public void Build_CellWithoutGateway_IsMadeAllTheSame()
    {
        var cell = ExampleCluster.Cell();
        cell.Spec = cell.Spec with { Gateway = null };

        VtgateDeployment.Build(cell, mysqldImage: null, VtgateSecrets.Hash([]), ExampleCluster.Options).Spec.Template.Spec.Containers
            .ShouldHaveSingleItem().Args.ShouldContain("--cell=zone1");
    }

    [Fact]
    public void Volumes_OfOneName_BecomeOne_AtThePlaceOfTheFirst()
    {
        var cell = ExampleCluster.Cell(spec => spec.Cells[0].Gateway!.SecureTransport = new()
        {
            Tls = new()
            {
                CertSecret = new() { Name = "first", VolumeName = "tls", Key = "tls.crt" },
                KeySecret = new() { Name = "second", VolumeName = "tls", Key = "tls.key" },
            },
        });

        VtgateDeployment.Build(cell, mysqldImage: null, VtgateSecrets.Hash([]), ExampleCluster.Options).Spec.Template.Spec.Volumes
            .Select(volume => $"{volume.Name}={volume.Secret.SecretName}").ShouldBe(["vtgate-static-auth-secret=example-cluster-config", "tls=second"]);
    }

    [Fact]
    public void Tls_WithoutBothHalves_IsLeftOutAltogether()
    {
        var cell = ExampleCluster.Cell(spec => spec.Cells[0].Gateway!.SecureTransport = new()
        {
            Required = true,
            Tls = new() { CertSecret = new() { Name = "tls", Key = "tls.crt" }, ClientCACertSecret = new() { Name = "ca", Key = "ca.crt" } },
        });

        var pod = VtgateDeployment.Build(cell, mysqldImage: null, VtgateSecrets.Hash([]), ExampleCluster.Options).Spec.Template.Spec;

        pod.Volumes.ShouldHaveSingleItem().Name.ShouldBe("vtgate-static-auth-secret");
        pod.Containers[0].Args.ShouldNotContain(arg => arg.Contains("ssl", StringComparison.Ordinal) || arg.Contains("secure_transport", StringComparison.Ordinal));
    }

    [Fact]
    public void Autoscaler_IsCopiedIntoAnObjectNamedLikeTheCell()
    {
        var given = new AutoscalerSpec
        {
            MinReplicas = 2,
            MaxReplicas = 6,
            Metrics = [new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = 70 } } }],
            Behavior = new() { ScaleDown = new() { StabilizationWindowSeconds = 0 } },
        };

        var cell = ExampleCluster.Cell(spec => spec.Cells[0].Gateway!.Autoscaler = given);
        var autoscaler = VtgateAutoscaler.Build(cell).ShouldNotBeNull();

        autoscaler.Metadata.Name.ShouldBe("example-zone1-5abb61ae");
        autoscaler.Spec.ScaleTargetRef.Name.ShouldBe("example-zone1-5abb61ae");
        autoscaler.Spec.Metrics.ShouldBe(given.Metrics);
        autoscaler.Spec.Behavior.ShouldBe(given.Behavior);
        VtgateAutoscaler.Build(ExampleCluster.Cell()).ShouldBeNull();
    }
}
