using Vitess.Operator.Sdk.Reconciliation.Draining;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Draining;

public sealed class DrainMarksTests
{
    [Theory]
    [InlineData(false, false, false, "NotDraining")]
    [InlineData(true, false, false, "Draining")]
    [InlineData(false, true, false, "Acknowledged")]
    [InlineData(false, true, true, "Finished")]
    [InlineData(true, true, true, "Finished")]
    [InlineData(false, false, true, "Finished")]
    public void State(bool started, bool acknowledged, bool finished, string expected) =>
        new DrainMarks(started, acknowledged, finished).State.ToString().ShouldBe(expected);

    [Fact]
    public void FinishedAlone_IsInvalid() => new DrainMarks(true, false, true).IsInvalid.ShouldBeTrue();
}
