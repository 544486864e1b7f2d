using System.Globalization;
using System.Text.RegularExpressions;
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
    public async Task KilledMysqld_IsToldWhatItsOwnConfigurationNeeds()
    {
        var edit = new SnapshotEditor(await Healthy.OfAsync("01-seed-example"));
        edit.Cluster["spec"]!["keyspaces"]![0]!["partitionings"]![0]!["equal"]!["shardTemplate"]!["tabletPools"]![0]!["mysqld"]!["configOverrides"] = "innodb_buffer_pool_size = 4G";
        SnapshotEditor.Waiting(edit.Pod("vttablet"), "mysqld", "CrashLoopBackOff", "", 3, 137, "OOMKilled");

        var fix = ClusterDiagnosis.Of(edit.Snapshot)[0].Fix;

        var limit = int.Parse(Regex.Match(fix, @"to (\d+)Mi").Groups[1].Value, CultureInfo.InvariantCulture);
        limit.ShouldBeInRange(4608, 8192, fix);
    }

    [Fact]
    public void Library_IsLarge_AndNoNameIsTwice()
    {
        SickCases.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        SickCases.All.Select(sick => sick.Name).ShouldBeUnique();
    }
}
