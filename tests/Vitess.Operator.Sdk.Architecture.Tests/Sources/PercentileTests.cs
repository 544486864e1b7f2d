namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(new int[] { }, 0.5, 0)]
    [InlineData(new[] { 3 }, 0.5, 3)]
    [InlineData(new[] { 4, 1, 3, 2 }, 0.5, 2)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0.95, 10)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0.9, 9)]
    public void Value_HasTheShareBelowIt(int[] values, double share, int expected) => Percentile.Of(values, share).ShouldBe(expected);
}
