using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>The warnings that the engine records from a moment on.</summary>
internal sealed class Warnings
{
    private static readonly ResourceKind Event = new("", "v1", "Event", "events", true);
    private readonly VitessTestCluster _cluster;
    private readonly HashSet<string> _old;

    private Warnings(VitessTestCluster cluster, HashSet<string> old) => (_cluster, _old) = (cluster, old);

    public static async Task<Warnings> SinceNowAsync(VitessTestCluster cluster) => new(cluster, [.. (await ListAsync(cluster)).Select(Version)]);

    /// <summary>The warnings, each once, as <c>Reason: message</c>.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync() =>
    [
        .. (await ListAsync(_cluster)).Where(value => !_old.Contains(Version(value)))
            .Select(value => $"{value["reason"]}: {value["message"] ?? value["note"]}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static async Task<IEnumerable<JsonObject>> ListAsync(VitessTestCluster cluster) =>
        (await cluster.Client.ListAllAsync(Event, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Where(value => (string?)value["type"] == "Warning");

    private static string Version(JsonObject value) => (string)value["metadata"]!["resourceVersion"]!;
}
