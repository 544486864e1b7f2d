using static Vitess.Operator.Sdk.Kubernetes.Tests.Apply.ApplyPlannerTests;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Apply;

public sealed class ObjectSchemaTests
{
    private static readonly ObjectSchema Schema = ObjectSchema.FromOpenApi(Json(
        """
        {"properties":{"spec":{"properties":{
          "pools":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["type","cell"],
            "items":{"properties":{"type":{},"cell":{},"name":{"default":""},"size":{}}}},
          "zones":{"type":"array","x-kubernetes-list-type":"set","items":{"type":"string"}},
          "parts":{"type":"array","items":{"properties":{"hexWidth":{"default":0},"count":{}}}},
          "perCell":{"additionalProperties":{"properties":{"on":{"default":true}}}}}}}}
        """));

    [Fact]
    public void MapLists_AreMergedByTheirKeys()
    {
        var plan = Plan(
            """{"spec":{"pools":[{"type":"r","cell":"b","size":"2"}]}}""",
            """{"spec":{"pools":[{"type":"r","cell":"a","size":"1"},{"type":"r","cell":"b","size":"1","name":""}]}}""");

        plan.Changes.Single().Difference.Path.ToString().ShouldBe("spec.pools[type=r,cell=b].size");
    }

    [Fact]
    public void Sets_AreMergedByTheirValues() =>
        Plan("""{"spec":{"zones":["a"]}}""", """{"spec":{"zones":["b","a"]}}""").IsConverged.ShouldBeTrue();

    [Theory]
    [InlineData("""{"spec":{"parts":[{"count":1}]}}""", """{"spec":{"parts":[{"count":1,"hexWidth":0}]}}""", true)]
    [InlineData("""{"spec":{"parts":[{"count":1}]}}""", """{"spec":{"parts":[{"count":1,"hexWidth":2}]}}""", false)]
    public void Defaults_AreNoDifference(string wanted, string live, bool isConverged) => Plan(wanted, live).IsConverged.ShouldBe(isConverged);

    [Fact]
    public void Defaults_ReachIntoMaps() => Schema.DefaultAt(FieldPath.Root.To("spec").To("perCell").To("zone1").To("on"))!.Value.ShouldBe("true");

    private static ApplyPlan Plan(string wanted, string live) => ApplyPlanner.Plan(Json(wanted), Json(live), Schema, ApplyStrategy.InPlace, new());
}
