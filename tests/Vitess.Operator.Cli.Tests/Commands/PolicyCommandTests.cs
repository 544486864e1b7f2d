using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Tests.Commands;

public sealed class PolicyCommandTests
{
    [Fact]
    public async Task Yaml_IsAPolicyAndItsBinding()
    {
        var result = await Cli.RunAsync("policy", "--action", "Warn", "-n", "shop");

        result.Code.ShouldBe(0, result.Error);
        var documents = VitessDocuments.Read(result.Out);
        documents.Select(document => document.Kind).ShouldBe(["ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"]);
        documents[1].ToJson()["spec"]!["validationActions"]!.ToJsonString().ShouldBe("[\"Warn\"]");
        documents[1].ToJson()["spec"]!["matchResources"]!.ToJsonString().ShouldContain("shop");
    }

    [Fact]
    public async Task Crd_IsTheDefinitionWithRules()
    {
        var result = await Cli.RunAsync("policy", "--crd");

        result.Code.ShouldBe(0, result.Error);
        VitessDocuments.Read(result.Out).ShouldHaveSingleItem().Name.ShouldBe("vitessclusters.planetscale.com");
        result.Out.ShouldContain("x-kubernetes-validations:");
    }
}
