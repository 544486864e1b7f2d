using Vitess.Operator.Sdk.Validation.Rules.Partitionings;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>The table of section 5.2: what sets of key ranges leave out and what they hold twice.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("-", "", "")]
    [InlineData("-80 80-", "", "")]
    [InlineData("-55 55-aa aa-", "", "")]
    [InlineData("-80 8000-", "", "")]
    [InlineData("00-80 80-", "", "")]
    [InlineData("-80 90-", "80-90", "")]
    [InlineData("-a0 80-", "", "80-a0")]
    [InlineData("40-80", "-40 80-", "")]
    [InlineData("-80 80-c0", "c0-", "")]
    [InlineData("-80 80-ff", "ff-", "")]
    [InlineData("- -80", "", "-80")]
    [InlineData("10-20 1000-2000 -10 20-", "", "10-20")]
    public void Ranges(string ranges, string gaps, string overlaps)
    {
        var coverage = Coverage.Of([.. ranges.Split(' ').Select(range => range.Split('-')).Select(bounds => new WrittenRange(bounds[0], bounds[1], ""))]);

        string.Join(' ', coverage.Gaps).ShouldBe(gaps);
        string.Join(' ', coverage.Overlaps.Select(overlap => overlap.Shared)).ShouldBe(overlaps);
    }
}
