using System.Text.Json.Nodes;
using k8s;
using TestSupport;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

public class GoldenClusterTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(recorded => recorded.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void AllObjects_EqualWhatWasSent_NoneMissingNoneExtra(string name)
    {
        var sent = GoldenCase.Of(name).Sent.ToDictionary(entry => $"{entry["kind"]}/{entry["name"]}");
        var built = GoldenInput.Of(name).Objects().Sorted().ToDictionary(item => $"{item.Kind}/{item.Metadata.Name}");

        sent.ShouldNotBeEmpty();
        sent.Keys.Except(built.Keys).ShouldBeEmpty("objects are missing");
        built.Keys.Except(sent.Keys).ShouldBeEmpty("objects are too many");
        built.SelectMany(item => GoldenComparer
            .Compare(sent[item.Key], JsonNode.Parse(KubernetesJson.Serialize((object)item.Value))!)
            .Select(difference => item.Key + difference)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void RunningStage_HasTheObjectsThatWereThere(string name)
    {
        var running = GoldenCase.Of(name).Running.Select(item => $"{item["kind"]}/{item["metadata"]!["name"]}").Order(StringComparer.Ordinal);

        var built = GoldenInput.Of(name).Objects(new() { Stage = ObjectStage.Running }).Root.SelfAndDescendants()
            .Select(node => node.ToString()).Order(StringComparer.Ordinal);

        built.ShouldBe(running);
    }
}
