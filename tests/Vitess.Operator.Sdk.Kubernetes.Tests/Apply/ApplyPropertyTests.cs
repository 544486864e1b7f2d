using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Apply;

public sealed class ApplyPropertyTests
{
    private static readonly ChangeMode[] All = Enum.GetValues<ChangeMode>();
    private static readonly ObjectSchema Schema = ObjectSchema.Of(ResourceKind.Of<V1Pod>());
    private static readonly ApplySettings Settings = new() { FieldManagers = ["us"] };
    private static readonly ApplyStrategy Strategy = ApplyStrategy.RollingRecreate("metadata.labels");

    [Fact]
    public void AppliedObject_IsConverged() => ForAll((pods, _) =>
    {
        var (wanted, live) = (pods.Next(), WithOwner(pods.Next(), pods.Next()));
        var applied = Plan(wanted, live).With(All);

        Lines(Plan(wanted, applied)).ShouldBeEmpty();
    });

    [Fact]
    public void ChangesInPlaceFirst_LeaveExactlyTheGatedOnes() => ForAll((pods, _) =>
    {
        var (wanted, live) = (pods.Next(), pods.Next());
        var plan = Plan(wanted, live);
        var rest = Plan(wanted, plan.With(ChangeMode.InPlace));

        Lines(rest).ShouldBe(plan.Changes.Where(change => change.Mode != ChangeMode.InPlace).Select(change => change.Difference.ToString()));
    });

    [Fact]
    public void Difference_DoesNotDependOnTheOrderOfProperties() => ForAll((pods, _) =>
    {
        var (wanted, live) = (pods.Next(), pods.Next());

        Paths(Plan((JsonObject)pods.Shuffled(wanted)!, (JsonObject)pods.Shuffled(live)!)).ShouldBe(Paths(Plan(wanted, live)));
    });

    [Fact]
    public void WhatNobodyOfUsSet_Stays() => ForAll((pods, _) =>
    {
        var (wanted, live) = (pods.Next(), pods.Next());
        var applied = Plan(wanted, live).With(All);

        foreach (var map in new[] { "labels", "annotations" })
        {
            var kept = live["metadata"]![map]!.AsObject().Select(field => field.Key).Except(wanted["metadata"]![map]!.AsObject().Select(field => field.Key));
            kept.ShouldBeSubsetOf(applied["metadata"]![map]!.AsObject().Select(field => field.Key));
        }

        foreach (var list in new[] { "containers", "volumes", "tolerations" })
        {
            NamesIn(live, list).ShouldBeSubsetOf(NamesIn(applied, list));
        }
    });

    [Fact]
    public void EverythingOfOurs_ThatIsNotWanted_Goes() => ForAll((pods, _) =>
    {
        var (wanted, live) = (pods.Next(), pods.Next());
        var applied = Plan(wanted, WithOwner(live, live)).With(All);

        NamesIn(applied, "containers").ShouldBeSubsetOf(NamesIn(wanted, "containers"));
        NamesIn(applied, "volumes").ShouldBeSubsetOf(NamesIn(wanted, "volumes"));
    });

    [Fact]
    public void RollingBack_RestoresTheObject() => ForAll((pods, _) =>
    {
        var (before, after) = (pods.Next(), pods.Next());
        var there = Plan(after, WithOwner(before, before)).With(All);
        var back = Plan(before, WithOwner(there, there)).With(All);

        Lines(Plan(before, back)).ShouldBeEmpty();
        NamesIn(back, "containers").ShouldBe(NamesIn(before, "containers"), ignoreOrder: true);
    });

    private static void ForAll(Action<RandomPods, int> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            property(new(seed), seed);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260101, 5).WithMaxTest(150));

    private static JsonObject WithOwner(JsonObject live, JsonObject ours)
    {
        var owned = live.DeepClone().AsObject();
        owned["metadata"]!["managedFields"] = new JsonArray(ManagedFields.Entry("us", ours));
        return owned;
    }

    private static ApplyPlan Plan(JsonObject wanted, JsonObject live) => ApplyPlanner.Plan(wanted, live, Schema, Strategy, Settings);

    private static IEnumerable<string> Lines(ApplyPlan plan) => plan.Changes.Select(change => change.Difference.ToString());

    private static IEnumerable<string> Paths(ApplyPlan plan) => plan.Changes.Select(change => change.Difference.Path.ToString());

    private static string[] NamesIn(JsonObject pod, string list) =>
        [.. pod["spec"]![list]?.AsArray().Select(item => (item!["name"] ?? item["key"])!.ToString()) ?? []];
}
