namespace Vitess.Operator.Sdk.Kubernetes.Tests.Controllers;

public sealed class ReconcileResultTests
{
    private static readonly Exception First = new InvalidOperationException("first");

    [Fact]
    public void Merge_KeepsTheFirstError() =>
        ReconcileResult.Failed(First).Merge(ReconcileResult.FailedForGood(new InvalidOperationException())).ShouldBe(ReconcileResult.Failed(First));

    [Fact]
    public void Merge_KeepsTheShortestDelay() =>
        After(5).Merge(After(3)).Merge(ReconcileResult.Done).Merge(After(9)).Delay.ShouldBe(TimeSpan.FromSeconds(3));

    [Fact]
    public void Merge_LetsNowBeatLater() => After(5).Merge(ReconcileResult.Requeue).Merge(After(1)).ShouldBe(ReconcileResult.Requeue);

    [Fact]
    public void RequeueAfter_APastTime_MeansNow() => After(-1).ShouldBe(ReconcileResult.Requeue);

    private static ReconcileResult After(int seconds) => ReconcileResult.RequeueAfter(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Merge_HeedsTheServerThatWantsTheLongestRest_WhateverFailedFirst()
    {
        var conflict = ReconcileResult.Failed(new InvalidOperationException("exists"));
        var merged = conflict.Merge(Refused(1)).Merge(Refused(3)).Merge(Refused(2));

        merged.Error.ShouldBe(conflict.Error);
        merged.RetryAfter.ShouldBe(TimeSpan.FromSeconds(3));
        Refused(1).Merge(ReconcileResult.Done).RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        conflict.Merge(ReconcileResult.Done).RetryAfter.ShouldBeNull();
    }

    private static ReconcileResult Refused(int seconds) => ReconcileResult.Failed(
        new KubernetesApiException("refused", null, System.Net.HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(seconds)));
}
