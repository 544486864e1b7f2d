using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests.Tests.Policies;

/// <summary>An API server in the process that has the definition of VitessCluster, and maybe a policy.</summary>
internal sealed partial class PolicyServer : IAsyncDisposable
{
    private const string Definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private const string Clusters = "/apis/planetscale.com/v2/namespaces/default/vitessclusters";
    private const string Admission = "/apis/admissionregistration.k8s.io/v1/";
    private readonly ApiServer _server = new();
    private readonly HttpClient _client;

    private PolicyServer() => _client = new HttpClient(_server.CreateHandler()) { BaseAddress = new Uri("http://server") };

    /// <summary>A server with the policy: all rules that a cluster breaks are told as warnings.</summary>
    public static async Task<PolicyServer> WithPolicyAsync(string action, ValidationTarget? target = null)
    {
        var server = new PolicyServer();
        await server.CreateAsync(Definitions, CustomResourceDefinitions.Of<V2VitessCluster>());
        var policy = AdmissionPolicies.Policy(target ?? ValidationTarget.Sdk, action);
        await server.CreateAsync(Admission + "validatingadmissionpolicies", policy[0]);
        await server.CreateAsync(Admission + "validatingadmissionpolicybindings", policy[1]);
        return server;
    }

    /// <summary>A server whose definition of VitessCluster has the rules.</summary>
    public static async Task<PolicyServer> WithRulesInDefinitionAsync(ValidationTarget target)
    {
        var server = new PolicyServer();
        await server.CreateAsync(Definitions, AdmissionPolicies.Definition(target: target));
        return server;
    }

    /// <summary>Tries to create a cluster: the status code, and the codes of all rules that the server names.</summary>
    public async Task<(int Status, IReadOnlyList<string> Codes, string Text)> TryAsync(V2VitessCluster cluster)
    {
        using var content = new StringContent(VitessJson.Serialize(cluster), Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(Clusters + "?dryRun=All", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await AnswerAsync(response);
    }

    /// <summary>Creates a cluster that stays.</summary>
    public Task KeepAsync(V2VitessCluster cluster) => CreateAsync(Clusters, cluster);

    /// <summary>Tries to change a cluster that was created before.</summary>
    public async Task<(int Status, IReadOnlyList<string> Codes, string Text)> TryChangeAsync(V2VitessCluster cluster)
    {
        var path = new Uri($"{Clusters}/{cluster.Metadata.Name}", UriKind.Relative);
        var stored = JsonNode.Parse(await _client.GetStringAsync(path, TestContext.Current.CancellationToken))!;
        cluster.Metadata.ResourceVersion = (string)stored["metadata"]!["resourceVersion"]!;
        using var content = new StringContent(VitessJson.Serialize(cluster), Encoding.UTF8, "application/json");
        using var response = await _client.PutAsync(new Uri(path + "?dryRun=All", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await AnswerAsync(response);
    }

    private static async Task<(int Status, IReadOnlyList<string> Codes, string Text)> AnswerAsync(HttpResponseMessage response)
    {
        var text = (int)response.StatusCode < 300 ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var warnings = response.Headers.TryGetValues("Warning", out var values) ? string.Join('\n', values) : "";
        return ((int)response.StatusCode, [.. Code().Matches(text + warnings).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)], text + warnings);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task CreateAsync(string path, object item)
    {
        using var content = new StringContent(VitessJson.Serialize(item), Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(201, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"\bV\d{4}\b")]
    private static partial Regex Code();
}
