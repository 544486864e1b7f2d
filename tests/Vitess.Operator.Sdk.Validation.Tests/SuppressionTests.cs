using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Facts;

namespace Vitess.Operator.Sdk.Validation;

public sealed class SuppressionTests
{
    [Fact]
    public void Option_KeepsTheFindingButDoesNotCountIt()
    {
        var report = ClusterValidation.Check([SoundCluster.Read("POOL.cell='zone2'")], new() { Suppress = ["v0402", "V0403"] });

        report.HasErrors.ShouldBeFalse();
        report.Suppressed.Select(finding => (finding.Code, finding.SuppressedBy)).ShouldContain(("V0402", "option"));
    }

    [Fact]
    public void Annotation_SuppressesWithinItsObjectOnly()
    {
        var suppressed = SoundCluster.Read("POOL.cell='zone2'", "metadata.annotations={'vitess-operator-sdk.dev/suppress':'V0615, V0402'}");
        var other = SoundCluster.Read("metadata.name='other'", "POOL.cell='zone2'");

        var report = ClusterValidation.Check([suppressed, other]);

        report.Suppressed.ShouldHaveSingleItem().SuppressedBy.ShouldBe("annotation");
        report.Errors.ShouldHaveSingleItem().Object.ShouldBe("VitessCluster/default/other");
    }

    [Fact]
    public void Validator_LeavesSuppressedOut()
    {
        var cluster = (V2VitessCluster)SoundCluster.Read("POOL.cell='zone2'").Object!;

        new VitessClusterValidator().Validate(cluster).Errors.ShouldContain(failure => failure.ErrorCode == "V0402" && failure.PropertyName.EndsWith(".tabletPools[0].cell"));
        new VitessClusterValidator(new() { Suppress = ["V0402"] }).Validate(cluster).Errors.ShouldNotContain(failure => failure.ErrorCode == "V0402");
    }
}
