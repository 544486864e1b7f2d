using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Install;

/// <summary>The installation of the original operator is the published one.</summary>
public sealed class PublishedInstallTests
{
    [Fact]
    public void Original_ReleaseInTwoNamespaces_EqualsThePublishedBundle()
    {
        var made = Objects(OperatorInstall.Original("v2.17.0-rc1").Watching("default", "example"));
        var published = Published("manifests", "operator.yaml");

        made.Keys.ShouldBe(published.Keys, ignoreOrder: true);
        Compare(published.Where(item => !item.Key.StartsWith("CustomResourceDefinition", StringComparison.Ordinal)), made);
    }

    [Fact]
    public void Original_InItsOwnNamespace_EqualsTheKustomizeBase()
    {
        var made = Objects(OperatorInstall.Original("v2.17.0").Watching("default", "example"));
        var names = new[] { "priority.yaml", "role.yaml", "role_binding.yaml", "service_account.yaml" };
        Compare(names.SelectMany(name => Published("manifests", "deploy", name)), made);

        var own = Objects(OperatorInstall.Original("v2.15.0"))["Deployment  vitess-operator"];
        var published = Published("manifests", "deploy", "operator.yaml").Values.Single();
        JsonDifferences.Between(published, own).ShouldBe(
            [
                ".spec.template.spec.containers[0].image: expected \"planetscale/vitess-operator:latest\", but is \"planetscale/vitess-operator:v2.15.0\"",
                ".spec.template.spec.containers[0].resources.limits.memory: expected \"128Mi\", but is \"512Mi\"",
            ]);
    }

    [Fact]
    public void Original_OldRelease_EqualsThePublishedBundleButForTheMemoryThatWasTooSmall()
    {
        var made = Objects(OperatorInstall.Original("v2.6.0"));
        var published = Published("manifests-v2.7", "operator.yaml");

        made.Keys.ShouldBe(published.Keys, ignoreOrder: true);
        var same = published.Where(item => !item.Key.StartsWith("CustomResourceDefinition", StringComparison.Ordinal) && !item.Key.StartsWith("Deployment", StringComparison.Ordinal));
        Compare(same, made);
        JsonDifferences.Between(published["Deployment  vitess-operator"], made["Deployment  vitess-operator"])
            .ShouldHaveSingleItem().ShouldContain("limits.memory");
    }

    [Fact]
    public void Original_Definitions_EqualThePublishedOnes()
    {
        var made = Objects(OperatorInstall.Original("v2.17.0"));
        foreach (var file in Directory.GetFiles(SharedFiles.PathOf("reference", "crds"), "*.yaml"))
        {
            var published = VitessDocuments.Read(File.ReadAllText(file))[0];
            JsonDifferences.Between(VitessJson.ToNode(published.Object!), made[$"CustomResourceDefinition  {published.Name}"]).ShouldBeEmpty(file);
        }
    }

    private static void Compare(IEnumerable<KeyValuePair<string, JsonObject>> published, Dictionary<string, JsonObject> made)
    {
        foreach (var (key, item) in published)
        {
            // The words of a description are free.
            item.Remove("description");
            made[key].Remove("description");
            JsonDifferences.Between(item, made[key]).ShouldBeEmpty(key);
        }
    }

    private static Dictionary<string, JsonObject> Published(params string[] path) => VitessDocuments
        .Read(File.ReadAllText(SharedFiles.PathOf(["reference", .. path])), DocumentOptions.Lenient)
        .Select(document => document.Object is null ? document.ToJson() : VitessJson.ToNode(document.Object))
        .ToDictionary(Key);

    private static Dictionary<string, JsonObject> Objects(OperatorInstall install) =>
        install.Objects().Select(item => WithoutDefault(VitessJson.ToNode(item))).ToDictionary(Key);

    // The published objects leave the namespace to the command that applies them, which is "default" where nothing is said.
    private static JsonObject WithoutDefault(JsonObject item)
    {
        if ((string?)item["metadata"]!["namespace"] == "default")
        {
            item["metadata"]!.AsObject().Remove("namespace");
        }

        // In the old RoleBinding the subject has no namespace either.
        if ((string?)item["kind"] == "RoleBinding" && (string?)item["subjects"]![0]!["namespace"] == "default")
        {
            item["subjects"]![0]!.AsObject().Remove("namespace");
        }

        return item;
    }

    private static string Key(JsonObject item) => $"{item["kind"]} {item["metadata"]!["namespace"]} {item["metadata"]!["name"]}";
}
