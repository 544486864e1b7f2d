using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Adoption;

/// <summary>Puts what the Go operator left into a cluster, as it left it, with its owners and its status.</summary>
internal static partial class RecordedObjects
{
    public static async Task LoadAsync(VitessTestCluster cluster, GoldenCase golden, string manager)
    {
        await cluster.SeedAsync(YamlObjects.Read(golden.Input).Where(value => value.GetText("kind") == "Secret"));
        var waiting = golden.Stored.Select(value => value.DeepClone().AsObject()).ToList();
        var uids = new Dictionary<string, string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            // Owners first: what they own names their uids.
            var next = waiting.Where(value => OwnersOf(value).All(uids.ContainsKey)).ToList();
            next.ShouldNotBeEmpty();
            foreach (var value in next)
            {
                waiting.Remove(value);
                uids[$"{value.GetText("kind")}/{value.GetName()}"] = await CreateAsync(cluster, value, manager, uids);
            }
        }
    }

    private static IEnumerable<string> OwnersOf(JsonObject value) =>
        (value["metadata"]!["ownerReferences"]?.AsArray() ?? []).Select(owner => $"{owner!["kind"]}/{owner["name"]}");

    private static async Task<string> CreateAsync(VitessTestCluster cluster, JsonObject value, string manager, Dictionary<string, string> uids)
    {
        var text = Uid().Replace(value.ToJsonString(), match => uids[match.Groups[1].Value]);
        text = text.Replace("\\u003Ctime\\u003E", "2026-01-01T00:00:00Z", StringComparison.Ordinal);
        var anew = JsonNode.Parse(text)!.AsObject();
        DropAddresses(anew);
        var kind = Kinds.Of(anew.GetText("kind")!);
        anew["metadata"]!["namespace"] = cluster.Namespace;
        var status = anew["status"]?.DeepClone();
        var made = await cluster.Client.CreateAsync(kind, anew, new WriteOptions { FieldManager = manager }, TestContext.Current.CancellationToken);
        if (status is not null)
        {
            var withStatus = made.DeepClone().AsObject();
            withStatus["status"] = status;
            await cluster.Client.ReplaceAsync(kind, withStatus, new WriteOptions { FieldManager = manager, Subresource = "status" }, TestContext.Current.CancellationToken);
        }

        return made.GetUid()!;
    }

    /// <summary>Addresses are not recorded; the server assigns some.</summary>
    private static void DropAddresses(JsonObject value)
    {
        if (value.GetText("kind") == "Service" && value["spec"] is JsonObject spec && spec.GetText("clusterIP") != "None")
        {
            spec.Remove("clusterIP");
            spec.Remove("clusterIPs");
        }
    }

    [GeneratedRegex(@"\\u003Cuid of ([^\\]+)\\u003E")]
    private static partial Regex Uid();
}
