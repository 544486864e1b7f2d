using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Diagnostics.Tests.Support;

namespace Vitess.Operator.Sdk.Diagnostics.Tests;

public sealed class HealthyTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(golden => golden.Name)];

    public static TheoryData<string> BroughtUp => ["01-seed-example", "05-sharded", "07-backup-s3-schedule"];

    [Theory]
    [MemberData(nameof(BroughtUp))]
    public async Task ClusterThatIsUp_HasNoFindings(string golden)
    {
        var objects = await Healthy.OfAsync(golden);

        ClusterDiagnosis.Of(ClusterSnapshot.Of(objects)).Select(finding => $"{finding.Code} {finding.Object}: {finding.Cause}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ClusterAsRecorded_HasNoFindings(string golden)
    {
        IEnumerable<JsonObject> objects = GoldenCase.Of(golden).Running;

        ClusterDiagnosis.Of(ClusterSnapshot.Of(objects)).Select(finding => $"{finding.Code} {finding.Object}: {finding.Cause}").ShouldBeEmpty();
    }
}
