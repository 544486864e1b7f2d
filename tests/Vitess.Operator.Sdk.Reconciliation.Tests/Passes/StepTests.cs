using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Passes;

public sealed class StepTests
{
    [Fact]
    public async Task D09_StepThatNeedsAFailedOne_DoesNotRun_AndTheOthersDo()
    {
        var ran = new List<string>();
        Step<List<string>>[] steps =
        [
            Step.Of<List<string>>("list", _ => throw new InvalidOperationException("list")),
            Step.Of<List<string>>("prune", list => list.Add("prune"), after: "list"),
            Step.Of<List<string>>("after prune", list => list.Add("after prune"), after: "prune"),
            Step.Of<List<string>>("status", list => list.Add("status")),
        ];

        var result = await Step.RunAsync(steps, ran, TestContext.Current.CancellationToken);

        ran.ShouldBe(["status"]);
        result.Error!.Message.ShouldBe("list");
    }

    [Fact]
    public async Task FirstErrorIsReported()
    {
        Step<int>[] steps =
        [
            Step.Of<int>("a", (_, _) => Task.FromResult(ReconcileResult.Failed(new InvalidOperationException("a")))),
            Step.Of<int>("b", _ => throw new InvalidOperationException("b")),
        ];

        (await Step.RunAsync(steps, 0, TestContext.Current.CancellationToken)).Error!.Message.ShouldBe("a");
    }
}
