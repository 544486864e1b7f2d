using System.Text;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Manifests.Tests.Install;

/// <summary>An API server takes every object of an installation, in the order given.</summary>
public sealed class InstallOnServerTests
{
    public static TheoryData<string> Names() => [.. Installs.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, OperatorInstall> Installs { get; } = new()
    {
        ["own image, one namespace"] = OperatorInstall.Create("registry.example.com/op:1"),
        ["own image, two namespaces"] = OperatorInstall.Create("registry.example.com/op:1").Watching("vitess-operator", "default") with { Replicas = 2, ImagePullSecrets = ["pull"], ImagePullPolicy = "Always" },
        ["own image, all namespaces"] = OperatorInstall.Create("registry.example.com/op:1").WatchingAllNamespaces("default"),
        ["original, newest"] = OperatorInstall.Original("v2.16.0"),
        ["original, old"] = OperatorInstall.Original("2.12.3", "vitess"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Objects_AreAllAccepted(string name)
    {
        await using var server = new ApiServer();
        using var client = new HttpClient(server.CreateHandler()) { BaseAddress = new Uri("http://server") };

        foreach (var item in Installs[name].Objects())
        {
            using var content = new StringContent(VitessJson.Serialize(item), Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri(Path(item), UriKind.Relative), content, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).ShouldBe(201, $"{item.Kind} {item.Metadata.Name}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }

    private static string Path(IKubernetesObject<V1ObjectMeta> item)
    {
        var kind = item.GetType().GetKubernetesTypeMetadata();
        var group = string.IsNullOrEmpty(kind.Group) ? $"/api/{kind.ApiVersion}" : $"/apis/{kind.Group}/{kind.ApiVersion}";
        var ns = item.Metadata.NamespaceProperty is { } name ? $"/namespaces/{name}" : "";
        return $"{group}{ns}/{kind.PluralName}?fieldValidation=Strict";
    }
}
