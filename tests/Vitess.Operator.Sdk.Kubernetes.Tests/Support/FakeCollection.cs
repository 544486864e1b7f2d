using System.Net;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>One collection of the fake server: a list that can be told what to hold, and the watches that are open.</summary>
internal sealed class FakeCollection
{
    private readonly SortedDictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private int _version = 100;

    public FakeCollection(FakeApi api) => api.Answer = Answer;

    public List<string> Lists { get; } = [];

    public List<string> Watches { get; } = [];

    public PushStream? Watch { get; private set; }

    /// <summary>Overrides the next answers; null lets the collection answer.</summary>
    public Func<FakeRequest, HttpResponseMessage?> Fault { get; set; } = _ => null;

    /// <summary>Stores an object and tells the watch.</summary>
    public void Put(string name, string spec = "{}", string? labels = null, string? owner = null, bool silent = false)
    {
        var type = _objects.ContainsKey(name) ? "MODIFIED" : "ADDED";
        var value = JsonNode.Parse($$"""{"metadata":{"name":"{{name}}","namespace":"ns","uid":"uid-{{name}}","resourceVersion":"{{++_version}}"},"spec":{{spec}}}""")!.AsObject();
        if (labels is not null)
        {
            value["metadata"]!["labels"] = JsonNode.Parse(labels);
        }

        if (owner is not null)
        {
            value["metadata"]!["ownerReferences"] = JsonNode.Parse($$"""[{"apiVersion":"apps/v1","kind":"Deployment","name":"{{owner}}","uid":"uid-{{owner}}","controller":true}]""");
        }

        _objects[name] = value;
        Tell(type, value, silent);
    }

    public void Delete(string name, bool silent = false)
    {
        _objects.Remove(name, out var value);
        value!["metadata"]!["resourceVersion"] = $"{++_version}";
        Tell("DELETED", value, silent);
    }

    private void Tell(string type, JsonObject value, bool silent)
    {
        if (!silent)
        {
            Watch?.Event(type, value.ToJsonString());
        }
    }

    private HttpResponseMessage Answer(FakeRequest request)
    {
        var isWatch = request.Target.Contains("watch=true", StringComparison.Ordinal);
        (isWatch ? Watches : Lists).Add(request.Target);
        if (Fault(request) is { } fault)
        {
            return fault;
        }

        if (isWatch)
        {
            Watch = new PushStream();
            return FakeApi.Stream(Watch);
        }

        var items = new JsonArray([.. _objects.Values.Select(value => value.DeepClone())]);
        return FakeApi.Json(HttpStatusCode.OK, new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = $"{_version}" }, ["items"] = items }.ToJsonString());
    }
}
