using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>One recorded step: what people did, and what the original operator did then.</summary>
internal sealed class FlowStep(JsonObject recorded)
{
    private static readonly string[] DrivenKinds = ["VitessCluster", "VitessKeyspace", "VitessShard"];

    public string Name => (string)recorded["step"]!;

    private IEnumerable<JsonObject> Log => recorded["log"]!.AsArray().Select(entry => entry!.AsObject());

    /// <summary>What people did; the imitation of nodes and controllers is left to the simulation.</summary>
    public IEnumerable<JsonObject> Stimuli => Log.Where(entry => (string?)entry["by"] == "outside" && IsStimulus(entry));

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

                list.Add((string)entry["verb"]!);
            }

            return writes;
        }
    }

    /// <summary>Commands and tablet calls, in order, without the periodic ones.</summary>
    public IReadOnlyList<string> Calls =>
        [.. Log.Where(entry => (string?)entry["t"] is "call" or "tm").Select(Show).Where(call => !call.StartsWith("ListAllWorkflows", StringComparison.Ordinal))];

    public static IReadOnlyList<FlowStep> Read(string flow) =>
        [.. File.ReadLines(SharedFiles.PathOf("golden", "flows", flow, "steps.jsonl")).Select(line => new FlowStep(JsonNode.Parse(line)!.AsObject()))];

    public static string Show(JsonObject call) => $"{call["fn"]} {call["tablet"]}{call["args"]?.ToJsonString()}";

    private static bool IsStimulus(JsonObject entry)
    {
        var diff = entry["diff"]?.ToJsonString() ?? string.Empty;
        return DrivenKinds.Contains((string?)entry["kind"])
            || ((string?)entry["kind"] == "Pod" && ((string?)entry["verb"] == "delete" || diff.Contains("drain.planetscale.com", StringComparison.Ordinal)));
    }
}
