using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Apply;

public sealed class ApplyPlannerTests
{
    private static readonly ApplySettings Settings = new() { FieldManagers = ["us", "predecessor"], ProtocolAnnotations = ["talk/"] };

    [Fact]
    public void Plan_NamesEachDifference_InTheOrderOfPaths()
    {
        var plan = Plan(
            """{"metadata":{"labels":{"b":"2","a":"1"}},"spec":{"containers":[{"name":"x","image":"i:2"},{"name":"new","image":"n"}]}}""",
            """{"metadata":{"labels":{"a":"0"}},"spec":{"containers":[{"name":"x","image":"i:1"}]}}""");

        Lines(plan).ShouldBe(
        [
            "metadata.labels.a: \"0\" -> \"1\" (Changed)",
            "metadata.labels.b: absent -> \"2\" (Missing)",
            "spec.containers[name=new]: absent -> {\"name\":\"new\",\"image\":\"n\"} (Missing)",
            "spec.containers[name=x].image: \"i:1\" -> \"i:2\" (Changed)",
        ]);
    }

    [Fact]
    public void Overlay_KeepsWhatOthersAdded_AndNamesIt()
    {
        var live = Live(
            """{"metadata":{"labels":{"a":"1","theirs":"x"}},"spec":{"containers":[{"name":"x","image":"i"},{"name":"sidecar","image":"s"}]}}""",
            ("us", """{"metadata":{"labels":{"a":"1"}},"spec":{"containers":[{"name":"x","image":"i"}]}}"""),
            ("mesh", """{"metadata":{"labels":{"theirs":"x"}},"spec":{"containers":[{"name":"sidecar","image":"s"}]}}"""));

        var plan = Plan("""{"metadata":{"labels":{"a":"1"}},"spec":{"containers":[{"name":"x","image":"i"}]}}""", live);

        plan.IsConverged.ShouldBeTrue();
        plan.Foreign.Select(field => $"{field.Path} by {field.Manager}").ShouldBe(
            ["metadata.labels.theirs by mesh", "spec.containers[name=sidecar] by mesh"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("predecessor")]
    public void Overlay_WithdrawsWhatWeSet(string manager)
    {
        const string Before = """{"metadata":{"labels":{"a":"1","old":"x"}},"spec":{"containers":[{"name":"x","image":"i","env":[{"name":"A","value":"1"},{"name":"B","value":"2"}]},{"name":"old","image":"o"}],"nodeSelector":{"disk":"ssd"}}}""";
        var plan = Plan("""{"metadata":{"labels":{"a":"1"}},"spec":{"containers":[{"name":"x","image":"i","env":[{"name":"A","value":"1"}]}]}}""", Live(Before, (manager, Before)));

        Paths(plan).ShouldBe(["metadata.labels.old", "spec.containers[name=old]", "spec.containers[name=x].env[name=B]", "spec.nodeSelector"]);
        plan.Changes.ShouldAllBe(change => change.Difference.Reason == DifferenceReason.Withdrawn);
        plan.With(ChangeMode.InPlace)["spec"]!["containers"]!.AsArray().Count.ShouldBe(1);
    }

    /// <summary>As the server has it, nothing is listed below what is set as a whole: a node selector of an affinity is one.</summary>
    [Theory]
    [InlineData("us", "spec.affinity: {\"nodeAffinity\":{\"requiredDuringSchedulingIgnoredDuringExecution\":{\"nodeSelectorTerms\":[]}}} -> absent (Withdrawn)")]
    [InlineData("somebody", null)]
    public void Overlay_WithdrawsWhatWeSetAsAWhole(string manager, string? change)
    {
        var live = Json("""{"metadata":{},"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[]}}},"containers":[]}}""");
        var fields = Json("""{"f:spec":{"f:affinity":{".":{},"f:nodeAffinity":{".":{},"f:requiredDuringSchedulingIgnoredDuringExecution":{}}}}}""");
        live["metadata"]!["managedFields"] = new JsonArray(new JsonObject { ["manager"] = manager, ["operation"] = "Update", ["fieldsType"] = "FieldsV1", ["fieldsV1"] = fields });

        Lines(Plan("""{"spec":{"containers":[]}}""", live)).ShouldBe(change is null ? [] : [change]);
    }

    [Fact]
    public void Overlay_WithdrawsNothing_WhenItIsNotKnownWhoSetIt() =>
        Plan("""{"spec":{"containers":[{"name":"x"}]}}""", """{"metadata":{"labels":{"old":"x"}},"spec":{"containers":[{"name":"x","image":"i"}]}}""").IsConverged.ShouldBeTrue();

    [Fact]
    public void Overlay_WithdrawsNothingThatSomebodyElseWantsToo()
    {
        const string Both = """{"metadata":{"labels":{"shared":"x"}}}""";
        Plan("""{"metadata":{"labels":{}}}""", Live(Both, ("us", Both), ("mesh", Both))).IsConverged.ShouldBeTrue();
    }

    [Fact]
    public void Overlay_TellsWhoOverrodeAField()
    {
        var live = Live("""{"metadata":{"labels":{"a":"2"}}}""", ("kubectl-edit", """{"metadata":{"labels":{"a":"2"}}}"""));

        Lines(Plan("""{"metadata":{"labels":{"a":"1"}}}""", live)).ShouldBe(["metadata.labels.a: \"2\" -> \"1\" (Overridden by kubectl-edit)"]);
    }

    [Fact]
    public void Overlay_LeavesProtocolAnnotationsAlone()
    {
        const string Before = """{"metadata":{"annotations":{"talk/scheduled":"x","mine":"y"}}}""";
        Paths(Plan("""{"metadata":{}}""", Live(Before, ("us", Before)))).ShouldBe(["metadata.annotations.mine"]);
    }

    [Theory]
    [InlineData("not-ready", 300, true)]
    [InlineData("not-ready", 60, false)]
    [InlineData("memory-pressure", 300, false)]
    public void Overlay_LeavesTheTolerationsOfAdmission_ThoughWeSeemToHaveSetThem(string condition, int seconds, bool isLeft)
    {
        static string Toleration(string condition, int seconds) =>
            $$"""{"key":"node.kubernetes.io/{{condition}}","operator":"Exists","tolerationSeconds":{{seconds}},"effect":"NoExecute"}""";
        var before = $$"""{"spec":{"tolerations":[{{Toleration(condition, seconds)}},{{Toleration("unreachable", 300)}}] } }""";

        Plan("""{"spec":{}}""", Live(before, ("us", before))).IsConverged.ShouldBe(isLeft);
    }

    [Fact]
    public void Overlay_NullTakesAFieldAway_WhoeverSetIt()
    {
        var plan = Plan("""{"metadata":{"annotations":{"a":null}}}""", """{"metadata":{"annotations":{"a":"x","b":"y"}}}""");

        plan.With(ChangeMode.InPlace)["metadata"]!["annotations"]!.ToJsonString().ShouldBe("""{"b":"y"}""");
    }

    [Theory]
    [InlineData("""{"resources":{"limits":{"memory":"1024Mi"}}}""", """{"resources":{"limits":{"memory":"1Gi"},"requests":{"memory":"1Gi"}}}""")]
    [InlineData("""{"resources":{"limits":{"cpu":1}}}""", """{"resources":{"limits":{"cpu":"1"},"requests":{"cpu":"1"}}}""")]
    [InlineData("""{"ports":[{"containerPort":80}]}""", """{"ports":[{"containerPort":80,"protocol":"TCP"}]}""")]
    [InlineData("""{"livenessProbe":{"httpGet":{"port":"80"}}}""", """{"livenessProbe":{"httpGet":{"port":80,"path":"/","scheme":"HTTP"},"periodSeconds":10}}""")]
    [InlineData("""{"env":[],"tty":false,"resources":{}}""", "{}")]
    [InlineData("""{"env":[{"name":"A","value":""}]}""", """{"env":[{"name":"A"}]}""")]
    public void Equality_LooksThroughFormAndDefaults(string wanted, string live) =>
        Lines(Plan(Container(wanted), Container(live))).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"securityContext":{"allowPrivilegeEscalation":false}}""", """{"securityContext":{}}""")]
    [InlineData("""{"lifecycle":{}}""", "{}")]
    [InlineData("""{"args":["a","b"]}""", """{"args":["b","a"]}""")]
    public void Equality_SeesWhatMatters(string wanted, string live) => Plan(Container(wanted), Container(live)).IsConverged.ShouldBeFalse();

    [Fact]
    public void CustomKinds_StoreZeroAndEmptyValues()
    {
        var plan = ApplyPlanner.Plan(Json("""{"spec":{"replicas":0,"etcd":{}}}"""), Json("""{"spec":{}}"""), new(), ApplyStrategy.InPlace, Settings);

        Paths(plan).ShouldBe(["spec.etcd", "spec.replicas"]);
    }

    [Fact]
    public void Unions_GiveUpTheOtherMember()
    {
        var plan = Plan(
            """{"spec":{"volumes":[{"name":"v","secret":{"secretName":"s"}}],"containers":[{"name":"x","env":[{"name":"A","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}]}]}}""",
            """{"spec":{"volumes":[{"name":"v","emptyDir":{}}],"containers":[{"name":"x","env":[{"name":"A","value":"1"}]}]}}""");

        var result = plan.With(ChangeMode.InPlace, ChangeMode.RollRecreate)["spec"]!;
        result["volumes"]!.ToJsonString().ShouldBe("""[{"name":"v","secret":{"secretName":"s"}}]""");
        result["containers"]![0]!["env"]![0]!["value"].ShouldBeNull();
    }

    [Fact]
    public void DeploymentStrategy_RecreateTakesRollingUpdateAway()
    {
        var plan = Plan(
            """{"spec":{"strategy":{"type":"Recreate"}}}""",
            """{"spec":{"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%"}}}}""",
            ApplyStrategy.InPlace,
            ResourceKind.Of<V1Deployment>());

        plan.With(ChangeMode.InPlace)["spec"]!["strategy"]!.ToJsonString().ShouldBe("""{"type":"Recreate"}""");
    }

    [Fact]
    public void ReplicasLeftOut_BelongToTheAutoscaler()
    {
        const string Before = """{"spec":{"replicas":5}}""";
        Plan("""{"spec":{}}""", Live(Before, ("us", Before)), ApplyStrategy.InPlace, ResourceKind.Of<V1Deployment>()).IsConverged.ShouldBeTrue();
    }

    [Fact]
    public void AtomicListsOfOneLength_DifferByField()
    {
        var plan = ApplyPlanner.Plan(
            Json("""{"spec":{"pools":[{"name":"a","size":"20Gi","cell":"z"}]}}"""),
            Json("""{"spec":{"pools":[{"name":"a","size":"10Gi","image":"old","cell":"z"}]}}"""),
            new(),
            new() { Rules = [ChangeRule.Of("spec.pools[].size", ChangeMode.InPlace)], Otherwise = ChangeMode.RollInPlace },
            Settings);

        Lines(plan).ShouldBe(["spec.pools[0].image: \"old\" -> absent (Withdrawn)", "spec.pools[0].size: \"10Gi\" -> \"20Gi\" (Changed)"]);
        plan.With(ChangeMode.InPlace)["spec"]!.ToJsonString().ShouldBe("""{"pools":[{"name":"a","size":"20Gi","image":"old","cell":"z"}]}""");
        plan.With(ChangeMode.InPlace, ChangeMode.RollInPlace)["spec"]!.ToJsonString().ShouldBe("""{"pools":[{"name":"a","size":"20Gi","cell":"z"}]}""");
    }

    [Fact]
    public void Strategy_FirstRuleDecides_AndImmutableChangesRecreate()
    {
        var plan = Plan(
            """{"metadata":{"labels":{"a":"1"},"annotations":{"hash":"2"}},"spec":{"hostname":"b","containers":[{"name":"x","image":"2"}]}}""",
            """{"metadata":{"labels":{"a":"0"},"annotations":{"hash":"1"}},"spec":{"hostname":"a","containers":[{"name":"x","image":"1"}]}}""",
            ApplyStrategy.Rolling("metadata.labels"));

        plan.Changes.Select(change => $"{change.Difference.Path}: {change.Mode}").ShouldBe(
        [
            "metadata.annotations.hash: RollInPlace",
            "metadata.labels.a: InPlace",
            "spec.containers[name=x].image: RollInPlace",
            "spec.hostname: RollRecreate",
        ]);
    }

    [Theory]
    [InlineData("20Gi", ChangeMode.InPlace)]
    [InlineData("5Gi", null)]
    public void Claims_OnlyGrow(string size, ChangeMode? mode)
    {
        var plan = Plan(
            """{"spec":{"resources":{"requests":{"storage":"SIZE"}}}}""".Replace("SIZE", size, StringComparison.Ordinal),
            """{"spec":{"resources":{"requests":{"storage":"10Gi"}}}}""",
            ApplyStrategy.InPlace,
            ResourceKind.Of<V1PersistentVolumeClaim>());

        plan.Changes.Single().Mode.ShouldBe(mode);
        plan.Blocked.Count().ShouldBe(mode is null ? 1 : 0);
    }

    [Fact]
    public void SecretText_IsComparedAsData() =>
        Plan("""{"stringData":{"a":"x"}}""", """{"data":{"a":"eA=="},"type":"Opaque"}""", ApplyStrategy.InPlace, ResourceKind.Of<V1Secret>()).IsConverged.ShouldBeTrue();

    [Fact]
    public void Plan_ChangesNeitherOfItsObjects()
    {
        var (wanted, live) = (Json("""{"spec":{"nodeName":"a"}}"""), Json("""{"spec":{"nodeName":"b"}}"""));

        ApplyPlanner.Plan(wanted, live, ObjectSchema.Of(ResourceKind.Of<V1Pod>()), ApplyStrategy.InPlaceOrRecreate, Settings).With(ChangeMode.RecreateNow);

        live.ToJsonString().ShouldBe("""{"spec":{"nodeName":"b"}}""");
        wanted.ToJsonString().ShouldBe("""{"spec":{"nodeName":"a"}}""");
    }

    internal static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static string Container(string fields)
    {
        var container = Json(fields);
        container["name"] = "x";
        return new JsonObject { ["spec"] = new JsonObject { ["containers"] = new JsonArray(container) } }.ToJsonString();
    }

    private static JsonObject Live(string text, params (string Manager, string Fields)[] managers)
    {
        var live = Json(text);
        live.GetOrAddObject("metadata")["managedFields"] = new JsonArray([.. managers.Select(entry => ManagedFields.Entry(entry.Manager, Json(entry.Fields)))]);
        return live;
    }

    private static ApplyPlan Plan(string wanted, string live) => Plan(wanted, Json(live));

    private static ApplyPlan Plan(string wanted, JsonObject live) => Plan(wanted, live, ApplyStrategy.InPlace with { WhenImmutable = ChangeMode.InPlace }, ResourceKind.Of<V1Pod>());

    private static ApplyPlan Plan(string wanted, string live, ApplyStrategy strategy) => Plan(wanted, Json(live), strategy, ResourceKind.Of<V1Pod>());

    private static ApplyPlan Plan(string wanted, string live, ApplyStrategy strategy, ResourceKind kind) => Plan(wanted, Json(live), strategy, kind);

    private static ApplyPlan Plan(string wanted, JsonObject live, ApplyStrategy strategy, ResourceKind kind) =>
        ApplyPlanner.Plan(Json(wanted), live, ObjectSchema.Of(kind), strategy, Settings);

    private static IEnumerable<string> Lines(ApplyPlan plan) => plan.Changes.Select(change => change.Difference.ToString());

    private static IEnumerable<string> Paths(ApplyPlan plan) => plan.Changes.Select(change => change.Difference.Path.ToString());
}
