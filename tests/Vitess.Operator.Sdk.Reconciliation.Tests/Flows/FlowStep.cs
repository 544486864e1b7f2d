using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Golden;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>One recorded step: what people did, and what the original operator did then.</summary>
internal sealed class FlowStep(JsonObject recorded)
{
    private static readonly string[] DrivenKinds = ["VitessCluster", "VitessKeyspace", "VitessShard"];

    public string Name => (string)recorded["step"]!;

    /// <summary>Whether the cluster is deleted; the garbage collector's work, deleting the cluster among it, is not in the log.</summary>
    public bool DeletesCluster => Name.StartsWith("VitessCluster deleted", StringComparison.Ordinal);

    private IEnumerable<JsonObject> Log => (recorded["log"] as JsonArray ?? []).Select(entry => entry!.AsObject());

    /// <summary>What people did; the imitation of nodes and controllers is left to the simulation.</summary>
    public IEnumerable<JsonObject> Stimuli => Log.Where(entry => (string?)entry["by"] is "outside" or "tablet" && IsStimulus(entry));

    /// <summary>Writes of the operator by object, in order: verb, and the paths that an update changed.</summary>
    public SortedDictionary<string, List<string>> Writes
    {
        get
        {
            var writes = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var entry in Log.Where(entry => (string?)entry["by"] == "operator" && entry["verb"] is not null && entry["failed"] is null && (string?)entry["sub"] != "status"))
            {
                var key = $"{entry["kind"]}/{entry["name"]}";
                if (!writes.TryGetValue(key, out var list))
                {
                    writes[key] = list = [];
                }

                list.Add(entry["diff"] is JsonArray diff ? $"{string.Join(" ", ObjectPatch.Of(diff))}" : (string)entry["verb"]!);
            }

            return writes;
        }
    }

    /// <summary>What the operator did to topology and tablets, in order per object.</summary>
    public SortedDictionary<string, List<string>> Work => VitessWork.ByObject(Log);

    /// <summary>Objects that are left in the end; null when the step does not tell.</summary>
    public IReadOnlyList<string>? LeftObjects => (recorded["objects"] as JsonArray)?.Select(entry => $"{entry![0]}/{entry[1]}").ToList();

    /// <summary>The topology that is left in the end; null when the step does not tell.</summary>
    public JsonNode? LeftTopology => recorded["topology"];

    public static IReadOnlyList<FlowStep> Read(string flow) =>
        [.. File.ReadLines(SharedFiles.PathOf("golden", "flows", flow, "steps.jsonl")).Select(line => new FlowStep(JsonNode.Parse(line)!.AsObject()))];

    /// <summary>Tablets delete nothing by themselves: that is done to them. What claims report is the imitation's work, but for what it is told to report.</summary>
    private static bool IsStimulus(JsonObject entry)
    {
        var diff = entry["diff"]?.ToJsonString() ?? string.Empty;
        return DrivenKinds.Contains((string?)entry["kind"])
            || ((string?)entry["t"] == "topo" && (string?)entry["op"] == "delete")
            || ((string?)entry["kind"] == "PersistentVolumeClaim" && diff.Contains("FileSystemResizePending", StringComparison.Ordinal))
            || ((string?)entry["kind"] == "Pod" && ((string?)entry["verb"] == "delete" || diff.Contains("drain.planetscale.com", StringComparison.Ordinal)));
    }
}
