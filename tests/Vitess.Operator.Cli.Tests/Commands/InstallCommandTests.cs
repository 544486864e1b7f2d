using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Tests.Commands;

public sealed class InstallCommandTests
{
    [Fact]
    public async Task Yaml_IsReadStrictly_AndBeginsWithWhatTheRestNeeds()
    {
        var result = await Cli.RunAsync("install", "--image", "registry.example.com/op:1", "--watch", "shop", "--watch", "lab");

        result.Code.ShouldBe(0, result.Error);
        var documents = VitessDocuments.Read(result.Out);
        documents[0].Kind.ShouldBe("Namespace");
        documents.Count(document => document.Kind == "CustomResourceDefinition").ShouldBe(8);
        documents.Where(document => document.Kind == "Role").Select(document => document.Namespace).ShouldBe(["vitess-operator", "shop", "lab", "lab", "shop"]);
        documents[^1].Kind.ShouldBe("Deployment");
    }

    [Fact]
    public async Task Json_IsOneListThatCanBeApplied()
    {
        var result = await Cli.RunAsync("install", "--original", "v2.16.0", "--no-crds", "-o", "json");

        result.Code.ShouldBe(0, result.Error);
        var list = System.Text.Json.Nodes.JsonNode.Parse(result.Out)!;
        ((string?)list["kind"]).ShouldBe("List");
        list["items"]!.AsArray().Select(item => (string?)item!["kind"]).ShouldBe(
            ["ServiceAccount", "ClusterRole", "ClusterRoleBinding", "PriorityClass", "PriorityClass", "Deployment"]);
    }

    [Theory]
    [InlineData("one of --image and --original")]
    [InlineData("one of --image and --original", "--image", "a", "--original", "v2.16.0")]
    [InlineData("no release", "--original", "latest")]
    [InlineData("one of --watch and --all-namespaces", "--image", "a", "--watch", "b", "-A")]
    [InlineData("--backups-in goes with --all-namespaces", "--image", "a", "--backups-in", "b")]
    public async Task Options_ThatDoNotFit_AreFaultsOfTheCall(string message, params string[] options)
    {
        var result = await Cli.RunAsync(["install", .. options]);

        result.Code.ShouldBe(2);
        result.Error.ShouldContain(message);
    }
}
