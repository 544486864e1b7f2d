using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>The engine makes what desired state says, no more and no less, of clusters that nobody recorded.</summary>
public sealed class RenderedTests
{
    private static readonly List<string> Cases = [.. GoldenCase.All().Select(golden => golden.Name)];

    /// <summary>Every change once, each of another recorded cluster.</summary>
    public static TheoryData<string, string> Sample => [.. SpecEdits.All.Keys.Select((edit, index) => (Cases[index % Cases.Count], edit))];

    /// <summary>Every change of every recorded cluster.</summary>
    public static TheoryData<string, string> Whole =>
    [
        .. from golden in Cases
           from edit in SpecEdits.All.Keys
           select (golden, edit),
    ];

    [Theory]
    [MemberData(nameof(Sample))]
    public Task WhatRuns_IsWhatIsRendered(string name, string edit) => CheckAsync(name, edit);

    [Theory(Explicit = true)]
    [MemberData(nameof(Whole))]
    public Task WhatRuns_IsWhatIsRendered_InEveryCase(string name, string edit) => CheckAsync(name, edit);

    private static async Task CheckAsync(string name, string edit)
    {
        var objects = YamlObjects.Read(GoldenCase.Of(name).Input);
        var input = objects.Single(value => (string?)value["kind"] == "VitessCluster");
        SpecEdits.All[edit](input["spec"]!.AsObject());
        await using var cluster = await GoldenWorld.StartAsync(objects, WorldProfile.Healthy);

        await GoldenWorld.SettleAsync(cluster);

        string.Join('\n', await Rendered.DifferencesAsync(cluster, input.GetName()!)).ShouldBeEmpty();
    }
}
