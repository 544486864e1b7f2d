using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>What random changes of a spec have found, each by itself.</summary>
public sealed class FoundDefectsTests
{
    [Fact]
    public async Task AnAutoscalerWhosePoliciesTheServerFillsIn_IsWrittenOnce()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        var written = await flow.ChangeAsync(spec =>
        {
            var autoscaler = EngineFlow.Autoscaler();
            autoscaler["behavior"] = JsonNode.Parse("""{"scaleUp":{"stabilizationWindowSeconds":14},"scaleDown":{"stabilizationWindowSeconds":60}}""");
            spec["cells"]![0]!["gateway"]!["autoscaler"] = autoscaler;
        });

        written.Single(line => line.StartsWith("HorizontalPodAutoscaler/", StringComparison.Ordinal)).ShouldEndWith(": create");
    }

    [Fact]
    public async Task TheStatusOfAClusterWhosePassesFail_IsNotHeldBackUntilTheNextOne()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        await flow.ChangeAsync(spec =>
        {
            spec["imagePullPolicies"] = new JsonObject { ["vtctld"] = "Sometimes" };
            EngineFlow.Pool(spec)["replicas"] = 4;
        });

        var status = (await flow.FindAsync(Reconciliation.Passes.Kinds.Cluster, "example"))!["status"]!;
        ((int)status["keyspaces"]!["commerce"]!["tablets"]!).ShouldBe(4);
    }
}
