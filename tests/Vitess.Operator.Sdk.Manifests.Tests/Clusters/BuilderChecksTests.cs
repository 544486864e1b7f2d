using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Build says what will not work, all of it at once.</summary>
public sealed class BuilderChecksTests
{
    [Fact]
    public void Build_SoundCluster_IsMade() => VitessClusterBuilderTests.Shop().Build().Metadata.Name.ShouldBe("shop");

    [Fact]
    public void Build_SeveralFaults_AreToldTogether()
    {
        var builder = VitessClusterBuilderTests.Shop().AddCell("not a name!").Configure(spec => spec.Backup = new());

        var refused = Should.Throw<ManifestException>(() => builder.Build());

        refused.ShouldBeAssignableTo<VitessOperatorException>();
        var paths = refused.Report.Errors.Select(finding => finding.Path).ToList();
        paths.ShouldContain("spec.cells[1].name");
        paths.ShouldContain(path => path.StartsWith("spec.backup", StringComparison.Ordinal));
        refused.Message.ShouldContain("spec.cells[1].name");
        refused.Message.ShouldStartWith("VitessCluster shop ");
    }

    [Fact]
    public void TryBuild_ClusterWithErrors_GivesFindingsAndNoCluster()
    {
        VitessClusterBuilderTests.Shop().AddCell("not a name!").TryBuild(out var cluster, out var report).ShouldBeFalse();

        cluster.ShouldBeNull();
        report.Errors.ShouldAllBe(finding => finding.Severity == FindingSeverity.Error);
        VitessClusterBuilderTests.Shop().TryBuild(out var sound, out _).ShouldBeTrue();
        sound.ShouldNotBeNull();
    }

    [Fact]
    public void ToYaml_ClusterWithErrors_IsRefused_UncheckedIsNot()
    {
        var builder = VitessClusterBuilderTests.Shop().AddCell("not a name!");

        Should.Throw<ManifestException>(() => builder.ToYaml());
        builder.ToYamlUnchecked().ShouldContain("not a name!");
    }
}
