using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Planning;

/// <summary>Objects of one kind, as they were and as they would be.</summary>
internal sealed class PlanningStore
{
    private readonly Dictionary<NamespacedName, JsonObject> _before = [];
    private readonly Dictionary<NamespacedName, JsonObject> _now = [];
    private readonly HashSet<NamespacedName> _recreated = [];
    private readonly List<Channel<ObjectEvent>> _watches = [];
    private readonly Lock _gate = new();
    private int _version = 1;

    public bool IsFilled { get; private set; }

    public string Version => _version.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<JsonObject> Objects
    {
        get
        {
            lock (_gate)
            {
                return [.. _now.OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal).Select(entry => entry.Value)];
            }
        }
    }

    public void Fill(IEnumerable<JsonObject> objects)
    {
        lock (_gate)
        {
            foreach (var item in objects.Where(_ => !IsFilled))
            {
                _before[NamespacedName.Of(item)] = _now[NamespacedName.Of(item)] = item;
            }

            IsFilled = true;
        }
    }

    public JsonObject? Find(NamespacedName name)
    {
        lock (_gate)
        {
            return _now.GetValueOrDefault(name);
        }
    }

    public IAsyncEnumerable<ObjectEvent> WatchAsync(CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<ObjectEvent>(new() { AllowSynchronousContinuations = true });
        lock (_gate)
        {
            _watches.Add(channel);
        }

        return channel.Reader.ReadAllAsync(cancellationToken);
    }

    public JsonObject Create(ResourceKind kind, JsonObject value)
    {
        var made = value.DeepClone().AsObject();
        var metadata = made["metadata"]!.AsObject();
        metadata["uid"] = $"planned-{kind.Kind}-{metadata["name"]}";
        metadata["generation"] = 1;
        lock (_gate)
        {
            if (_before.ContainsKey(NamespacedName.Of(value)))
            {
                _recreated.Add(NamespacedName.Of(value));
            }
        }

        return Store(ObjectEventType.Added, made);
    }

    public JsonObject? Replace(JsonObject value, string? subresource)
    {
        if (Find(NamespacedName.Of(value)) is not { } present)
        {
            return null;
        }

        var changed = (subresource is null ? value : present).DeepClone().AsObject();
        changed["status"] = (subresource is null ? present : value)["status"]?.DeepClone();
        if (changed["status"] is null)
        {
            changed.Remove("status");
        }

        if (!JsonNode.DeepEquals(present["spec"], changed["spec"]) && present.GetGeneration() is { } generation)
        {
            changed["metadata"]!["generation"] = generation + 1;
        }

        return Store(ObjectEventType.Modified, changed);
    }

    public JsonObject? Delete(NamespacedName name)
    {
        JsonObject? gone;
        lock (_gate)
        {
            _now.Remove(name, out gone);
        }

        if (gone is not null)
        {
            Tell(new(ObjectEventType.Deleted, gone.DeepClone().AsObject()));
        }

        return gone;
    }

    /// <summary>Each object that is not as it was; what only its status tells is left out.</summary>
    public IEnumerable<PlannedObject> Changes(ResourceKind kind, string fieldManager)
    {
        foreach (var name in _before.Keys.Union(_now.Keys))
        {
            var (before, now) = (_before.GetValueOrDefault(name), _now.GetValueOrDefault(name));
            if (before is null || now is null)
            {
                yield return new(before is null ? PlannedAction.Create : PlannedAction.Delete, kind.Kind, name, [], string.Empty);
            }
            else if (Change(kind, name, before, now, fieldManager) is { } change)
            {
                yield return change;
            }
        }
    }

    private PlannedObject? Change(ResourceKind kind, NamespacedName name, JsonObject before, JsonObject now, string fieldManager)
    {
        var (from, to) = (Bare(before), Bare(now));
        if (kind.Kind == "Secret")
        {
            HiddenSecret.Hide(from, to);
        }

        var schema = ObjectSchema.Of(kind);
        var patch = DifferenceText.Between(from, to, schema);
        var isRecreated = _recreated.Contains(name);
        if (patch.Length == 0 && !isRecreated)
        {
            return null;
        }

        from["metadata"]!["managedFields"] = before["metadata"]!["managedFields"]?.DeepClone();
        var differences = ApplyPlanner.Plan(to, from, schema, ApplyStrategy.InPlace, new ApplySettings { FieldManagers = [fieldManager] }).Changes.Select(change => change.Difference);
        return new(isRecreated ? PlannedAction.Recreate : PlannedAction.Update, kind.Kind, name, [.. differences], patch);
    }

    private static JsonObject Bare(JsonObject value)
    {
        var bare = value.DeepClone().AsObject();
        bare.Remove("status");
        foreach (var name in new[] { "managedFields", "resourceVersion", "generation", "uid", "creationTimestamp" })
        {
            bare["metadata"]!.AsObject().Remove(name);
        }

        return bare;
    }

    private JsonObject Store(ObjectEventType type, JsonObject value)
    {
        lock (_gate)
        {
            value["metadata"]!["resourceVersion"] = (++_version).ToString(CultureInfo.InvariantCulture);
            _now[NamespacedName.Of(value)] = value;
        }

        Tell(new(type, value.DeepClone().AsObject()));
        return value.DeepClone().AsObject();
    }

    private void Tell(ObjectEvent change)
    {
        Channel<ObjectEvent>[] watches;
        lock (_gate)
        {
            watches = [.. _watches];
        }

        foreach (var watch in watches)
        {
            watch.Writer.TryWrite(new(change.Type, change.Object.DeepClone().AsObject()));
        }
    }
}
