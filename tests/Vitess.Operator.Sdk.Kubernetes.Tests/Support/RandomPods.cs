using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>Pod-like objects over a small alphabet, so that two of them meet in many of their fields.</summary>
internal sealed class RandomPods(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];
    private static readonly string[] Amounts = ["1", "1000m", "1Gi", "1024Mi", "2"];
    private readonly Random _random = new(seed);

    public JsonObject Next() => new()
    {
        ["metadata"] = new JsonObject { ["name"] = "web", ["namespace"] = "default", ["labels"] = Map(Names), ["annotations"] = Map(Names) },
        ["spec"] = new JsonObject
        {
            ["containers"] = List(Container),
            ["volumes"] = List(Volume),
            ["tolerations"] = List(name => new() { ["key"] = name, ["operator"] = "Exists" }),
            ["nodeSelector"] = Map(Names),
            ["terminationGracePeriodSeconds"] = _random.Next(2) * 30,
            ["hostname"] = Names[_random.Next(4)],
        },
    };

    /// <summary>The same object with its properties in another order.</summary>
    public JsonNode? Shuffled(JsonNode? value) => value switch
    {
        JsonObject map => new JsonObject(map.OrderBy(_ => _random.Next()).Select(field => KeyValuePair.Create(field.Key, Shuffled(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Shuffled)]),
        null => null,
        _ => value.DeepClone(),
    };

    private JsonObject Container(string name)
    {
        var container = new JsonObject { ["name"] = name, ["image"] = Names[_random.Next(4)] };
        if (_random.Next(2) == 0)
        {
            container["env"] = List(Variable);
        }

        if (_random.Next(2) == 0)
        {
            container["args"] = new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => (JsonNode)Names[_random.Next(4)])]);
        }

        if (_random.Next(2) == 0)
        {
            container["resources"] = new JsonObject { ["limits"] = new JsonObject { ["cpu"] = Amounts[_random.Next(5)] } };
        }

        return container;
    }

    private JsonObject Variable(string name) => _random.Next(2) == 0
        ? new() { ["name"] = name, ["value"] = Names[_random.Next(4)] }
        : new() { ["name"] = name, ["valueFrom"] = new JsonObject { ["fieldRef"] = new JsonObject { ["fieldPath"] = Names[_random.Next(4)] } } };

    private JsonObject Volume(string name) => _random.Next(2) == 0
        ? new() { ["name"] = name, ["emptyDir"] = new JsonObject() }
        : new() { ["name"] = name, ["secret"] = new JsonObject { ["secretName"] = Names[_random.Next(4)] } };

    private JsonObject Map(string[] names) => new(names.Where(_ => _random.Next(2) == 0).Select(name => KeyValuePair.Create(name, (JsonNode?)Names[_random.Next(4)])));

    private JsonArray List(Func<string, JsonObject> item) => new([.. Names.Where(_ => _random.Next(2) == 0).Select(item)]);
}
