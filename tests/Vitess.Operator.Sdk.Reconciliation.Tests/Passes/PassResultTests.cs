namespace Vitess.Operator.Sdk.Reconciliation.Tests.Passes;

public sealed class PassResultTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void ShortestDelayWins() => PassResult.RequeueAfter(5 * Second).And(PassResult.RequeueAfter(Second)).And(PassResult.Done).Delay.ShouldBe(Second);

    [Fact]
    public void AtOnceBeatsAnyDelay() => PassResult.RequeueAfter(Second).And(PassResult.RequeueNow).ShouldBe(PassResult.RequeueNow);

    [Fact]
    public void NonPositiveDelay_AsksForNothing() => PassResult.RequeueAfter(Second).And(PassResult.RequeueAfter(-Second)).Delay.ShouldBe(Second);

    [Fact]
    public void FirstErrorStays()
    {
        var first = new InvalidOperationException("first");

        PassResult.Failed(first).And(PassResult.Failed(new InvalidOperationException("second"))).Error.ShouldBe(first);
    }

    [Fact]
    public void TerminalAndPassing_IsRetried() =>
        PassResult.FailedForGood(new InvalidOperationException()).And(PassResult.Failed(new InvalidOperationException())).IsTerminal.ShouldBeFalse();
}
