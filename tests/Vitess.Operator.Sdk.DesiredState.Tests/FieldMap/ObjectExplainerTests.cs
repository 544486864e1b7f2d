using Vitess.Operator.Sdk.DesiredState.FieldMap;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;

namespace Vitess.Operator.Sdk.DesiredState.Tests.FieldMap;

public class ObjectExplainerTests
{
    private static readonly Lazy<IReadOnlyList<PartOrigin>> Gateway = new(
        () => new ObjectExplainer(ExampleCluster.Given()).Explain("Deployment", "example-zone1-vtgate-bc6cde92").ShouldNotBeNull());

    [Theory]
    [InlineData("spec.replicas", PartSource.Field, "spec.cells[0].gateway.replicas")]
    [InlineData("spec.template.spec.containers[vtgate].image", PartSource.Field, "spec.images.vtgate")]
    [InlineData("spec.template.spec.containers[vtgate].args[--tablet-refresh-interval]", PartSource.Field, "spec.cells[0].gateway.extraFlags")]
    public void Part_NamesTheFieldThatPutItThere(string path, PartSource source, string field)
    {
        var part = Gateway.Value.Single(part => part.Path == path);

        part.Builder.ShouldBe("VtgateDeployment");
        part.Source.ShouldBe(source);
        part.Fields.ShouldContain(field);
    }

    [Fact]
    public void PartThatIsAlwaysSo_ComesFromTheBuilder()
    {
        var part = Gateway.Value.Single(part => part.Path == "spec.template.spec.containers[vtgate].args[--enable_buffer]");

        part.Source.ShouldBe(PartSource.Builder);
        part.Fields.ShouldBeEmpty();
        part.Value.ShouldBe("\"--enable_buffer=true\"");
    }

    [Fact]
    public void PartThatTheUserLeftOut_ComesFromTheDefaultOfItsField()
    {
        var part = new ObjectExplainer(ExampleCluster.Given()).Explain("Deployment", "example-zone1-vtctld-1d4dcad0")!
            .Single(part => part.Path == "spec.template.spec.containers[vtctld].resources.requests.memory");

        part.Source.ShouldBe(PartSource.Default);
        part.Fields.ShouldBe(["spec.vitessDashboard.resources"]);
    }

    [Fact]
    public void UnknownObject_IsNull() => new ObjectExplainer(ExampleCluster.Given()).Explain("Pod", "nobody").ShouldBeNull();
}
