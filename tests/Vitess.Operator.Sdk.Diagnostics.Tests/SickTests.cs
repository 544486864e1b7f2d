using Vitess.Operator.Sdk.Diagnostics.Tests.Cases;
using Vitess.Operator.Sdk.Diagnostics.Tests.Support;

namespace Vitess.Operator.Sdk.Diagnostics.Tests;

public sealed class SickTests
{
    public static TheoryData<string> Names => [.. SickCases.All.Select(sick => sick.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RootCause_ComesFirst_WithFieldAndEvidence(string name)
    {
        var sick = SickCases.All.Single(item => item.Name == name);
        var edit = new SnapshotEditor(await Healthy.OfAsync(sick.Golden));
        sick.Break(edit);

        var findings = ClusterDiagnosis.Of(edit.Snapshot);

        var all = string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Object} {finding.Path} [{string.Join(", ", finding.Children.Select(child => child.Code))}]: {finding.Cause}"));
        findings.ShouldNotBeEmpty();
        var first = findings[0];
        sick.Code.Split('|').ShouldContain(first.Code, all);
        first.Object.ShouldContain(sick.Object, Case.Sensitive, all);
        first.Evidence.ShouldNotBeEmpty(all);
        first.Fix.ShouldNotBeEmpty();
        if (sick.Path is not null)
        {
            first.Path.ShouldStartWith(sick.Path, Case.Sensitive, all);
        }

        findings.Count.ShouldBe(1, all);
    }

    [Fact]
    public void Library_IsLarge_AndNoNameIsTwice()
    {
        SickCases.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        SickCases.All.Select(sick => sick.Name).ShouldBeUnique();
    }
}
