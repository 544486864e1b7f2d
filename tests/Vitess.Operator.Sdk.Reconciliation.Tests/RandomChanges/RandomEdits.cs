using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>Changes of a spec as people make them, sensible or not.</summary>
internal static class RandomEdits
{
    /// <summary>
    /// Where the topology lives is what a running cluster is known by: its tablets and their primary stand in the old one, which nothing copies
    /// (behaviour specification, section 10). The rules warn of such a change (V0409).
    /// </summary>
    private static readonly string[] Moves = ["external lockserver", "external lockserver of cells", "lockserver per cell"];

    /// <summary>Turned off, it keeps what there is (reference of the resources, <c>createPDB</c>; V1207).</summary>
    private const string KeepsWhatThereIs = "no disruption budget";

    /// <summary>Changes to try instead of those that are drawn: names, separated by <c>+</c>.</summary>
    private static readonly string? Chosen = Environment.GetEnvironmentVariable("CHANGE_EDITS");

    private static readonly SortedDictionary<string, Action<JsonObject>> All =
        new(SpecEdits.All.Where(edit => edit.Key != KeepsWhatThereIs && !Moves.Contains(edit.Key)).Concat(OfPoolsAndImages()).Concat(OfTheWhole()).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static Dictionary<string, Action<JsonObject>> OfPoolsAndImages() => new(StringComparer.Ordinal)
    {
        ["one replica"] = spec => Pools(spec, pool => pool["replicas"] = 1),
        ["two replicas"] = spec => Pools(spec, pool => pool["replicas"] = 2),
        ["four replicas"] = spec => Pools(spec, pool => pool["replicas"] = 4),
        ["no replicas"] = spec => Pools(spec, pool => pool["replicas"] = 0),
        ["fewer replicas than none"] = spec => Pools(spec, pool => pool["replicas"] = -1),
        ["next image of tablets"] = spec => Images(spec)["vttablet"] = "vitess/lite:v24.0.1",
        ["next image of gateways"] = spec => Images(spec)["vtgate"] = "vitess/lite:v24.0.1",
        ["next image of vtctld"] = spec => Images(spec)["vtctld"] = "vitess/lite:v24.0.1",
        ["next image of vtorc"] = spec => Images(spec)["vtorc"] = "vitess/lite:v24.0.1",
        ["another image of MySQL"] = spec => Images(spec)["mysqld"] = new JsonObject { ["mysql80Compatible"] = "mysql:8.0.40" },
        ["an image that is no text"] = spec => Images(spec)["vtgate"] = 24,
        ["more memory"] = spec => Pools(spec, pool => pool["mysqld"]!["resources"] = Parse("""{"requests":{"cpu":"200m","memory":"1Gi"},"limits":{"memory":"2Gi"}}""")),
        ["MySQL configured"] = spec => Pools(spec, pool => pool["mysqld"]!["configOverrides"] = "max_connections=1000"),
        ["more disk"] = spec => Pools(spec, pool => pool["dataVolumeClaimTemplate"] = Parse("""{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"20Gi"}}}""")),
        ["less disk"] = spec => Pools(spec, pool => pool["dataVolumeClaimTemplate"] = Parse("""{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}""")),
        ["another class of disk"] = spec => Pools(spec, pool => (pool["dataVolumeClaimTemplate"] as JsonObject)?.Add("storageClassName", "fast")),
    };

    private static Dictionary<string, Action<JsonObject>> OfTheWhole() => new(StringComparer.Ordinal)
    {
        ["External"] = spec => spec["updateStrategy"] = Parse("""{"type":"External"}"""),
        ["Immediate"] = spec => spec["updateStrategy"] = Parse("""{"type":"Immediate"}"""),
        ["a strategy that does not exist"] = spec => spec["updateStrategy"] = Parse("""{"type":"Tomorrow"}"""),
        ["turndown at once"] = spec => Keyspaces(spec, keyspace => keyspace["turndownPolicy"] = "Immediate"),
        ["turndown when idle"] = spec => Keyspaces(spec, keyspace => keyspace["turndownPolicy"] = "RequireIdle"),
        ["durability none"] = spec => Keyspaces(spec, keyspace => keyspace["durabilityPolicy"] = "none"),
        ["durability over cells"] = spec => Keyspaces(spec, keyspace => keyspace["durabilityPolicy"] = "cross_cell"),
        ["a new cell"] = AddCell,
        ["a cell without pools"] = spec => spec["cells"]!.AsArray().Add(Parse("""{"name":"empty1"}""")),
        ["a cell twice"] = spec => spec["cells"]!.AsArray().Add(spec["cells"]![0]!.DeepClone()),
        ["a cell less"] = spec => RemoveLast(spec["cells"]!),
        ["a new keyspace"] = spec =>
        {
            if (spec["keyspaces"]!.AsArray().FirstOrDefault()?.DeepClone() is { } added)
            {
                added["name"] = "added";
                spec["keyspaces"]!.AsArray().Add(added);
            }
        },
        ["a keyspace less"] = spec => RemoveLast(spec["keyspaces"]!),
        ["no keyspaces"] = spec => spec["keyspaces"] = new JsonArray(),
        ["a pool of a cell that does not exist"] = spec => Pools(spec, pool => pool["cell"] = "nowhere"),
        ["two parts beside"] = spec => Keyspaces(spec, keyspace =>
        {
            var added = keyspace["partitionings"]![0]!.DeepClone();
            if (added["equal"] is { } equal)
            {
                equal["parts"] = 2;
                keyspace["partitionings"]!.AsArray().Add(added);
            }
        }),
        ["parts that cannot be bounded"] = spec => Keyspaces(spec, keyspace =>
        {
            if (keyspace["partitionings"]![0]!["equal"] is { } equal)
            {
                (equal["parts"], equal["hexWidth"]) = (300, 2);
            }
        }),
        ["three gateways"] = spec => Cells(spec, cell => (cell["gateway"] ??= new JsonObject())["replicas"] = 3),
        ["no gateways"] = spec => Cells(spec, cell => (cell["gateway"] ??= new JsonObject())["replicas"] = 0),
        ["gateways without users"] = spec => Cells(spec, cell => (cell["gateway"] as JsonObject)?.Remove("authentication")),
        ["etcd of another release"] = spec => spec["globalLockserver"] = Parse("""{"etcd":{"image":"quay.io/coreos/etcd:v3.5.18"}}"""),
        ["labels of tablets"] = spec => Pools(spec, pool => pool["extraLabels"] = Parse("""{"team":"green"}""")),
        ["annotations of tablets"] = spec => Pools(spec, pool => pool["annotations"] = Parse("""{"a.example.com/z":"1"}""")),
        ["a field that does not exist"] = spec => spec["cells"]![0]!["colour"] = "blue",
    };

    /// <summary>One to three changes that a seed stands for.</summary>
    public static IReadOnlyList<string> Draw(int seed)
    {
        var some = from count in Gen.Choose(1, 3)
                   from names in Gen.Elements(All.Keys.ToArray()).ListOf(count)
                   select names.Distinct(StringComparer.Ordinal).ToList();
        return Chosen?.Split('+', StringSplitOptions.TrimEntries) ?? some.Sample(1, new Rnd((ulong)seed), 10).Single().ToArray();
    }

    /// <summary>Makes a change; one after the last cell has gone has nothing to change.</summary>
    public static void Make(string name, JsonObject spec)
    {
        if (spec["cells"] is JsonArray { Count: > 0 })
        {
            All[name](spec);
        }
    }

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    private static JsonObject Images(JsonObject spec) => (spec["images"] ??= new JsonObject()).AsObject();

    private static void RemoveLast(JsonNode list)
    {
        if (list.AsArray() is { Count: > 0 } items)
        {
            items.RemoveAt(items.Count - 1);
        }
    }

    private static void AddCell(JsonObject spec)
    {
        var cell = spec["cells"]![0]!.DeepClone();
        cell["name"] = "zone9";
        spec["cells"]!.AsArray().Add(cell);
        Keyspaces(spec, keyspace => Templates(keyspace, template =>
        {
            var pool = template["tabletPools"]![0]!.DeepClone();
            (pool["cell"], pool["replicas"]) = ("zone9", 1);
            template["tabletPools"]!.AsArray().Add(pool);
        }));
    }

    private static void Each(JsonNode? list, Action<JsonObject> edit)
    {
        foreach (var item in list as JsonArray ?? [])
        {
            edit(item!.AsObject());
        }
    }

    private static void Cells(JsonObject spec, Action<JsonObject> edit) => Each(spec["cells"], edit);

    private static void Keyspaces(JsonObject spec, Action<JsonObject> edit) => Each(spec["keyspaces"], edit);

    private static void Templates(JsonObject keyspace, Action<JsonObject> edit) => Each(keyspace["partitionings"], partitioning =>
    {
        if (partitioning["equal"]?["shardTemplate"] is JsonObject template)
        {
            edit(template);
        }

        Each(partitioning["custom"]?["shards"], edit);
    });

    private static void Pools(JsonObject spec, Action<JsonObject> edit) => Keyspaces(spec, keyspace => Templates(keyspace, template => Each(template["tabletPools"], pool =>
    {
        pool["mysqld"] ??= new JsonObject();
        edit(pool);
    })));
}
