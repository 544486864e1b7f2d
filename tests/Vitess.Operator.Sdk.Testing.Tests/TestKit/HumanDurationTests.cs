namespace Vitess.Operator.Sdk.Testing.Tests.TestKit;

public sealed class HumanDurationTests
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(119, "119s")]
    [InlineData(120, "2m")]
    [InlineData(125, "2m5s")]
    [InlineData(600, "10m")]
    [InlineData(3 * 3600 - 1, "179m")]
    [InlineData(3 * 3600, "3h")]
    [InlineData(5 * 3600 + 60, "5h1m")]
    [InlineData(47 * 3600, "47h")]
    [InlineData(50 * 3600, "2d2h")]
    [InlineData(9 * 86400, "9d")]
    [InlineData(2 * 365 * 86400 + 86400, "2y1d")]
    [InlineData(9L * 365 * 86400, "9y")]
    [InlineData(-5, "<invalid>")]
    public void Of_ShowsWhatKubectlShows(long seconds, string text) => HumanDuration.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Fact]
    public void Since_WithoutAMoment_IsUnknown() => HumanDuration.Since(null, DateTimeOffset.UnixEpoch).ShouldBe("<unknown>");
}
