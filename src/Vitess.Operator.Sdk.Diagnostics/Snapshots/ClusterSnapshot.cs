using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;

namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>What was seen of a Kubernetes cluster at one moment: objects of any kinds, and logs. Nothing has to be complete.</summary>
/// <example>
/// <code>
/// var snapshot = ClusterSnapshot.Of(JsonNode.Parse(kubectlGetJson)!.AsObject());
/// foreach (var finding in ClusterDiagnosis.Of(snapshot))
/// {
///     Console.WriteLine($"{finding.Object}: {finding.Title}. {finding.Fix}");
/// }
/// </code>
/// </example>
public sealed class ClusterSnapshot
{
    private readonly List<ObjectView> _objects = [];

    private ClusterSnapshot(IEnumerable<JsonObject> objects, IEnumerable<ContainerLog> logs)
    {
        var texts = logs.GroupBy(log => (log.Pod, log.Container, log.Previous)).ToDictionary(group => group.Key, group => string.Join('\n', group.Select(log => log.Text)));
        List<JsonObject> all = [.. objects.SelectMany(Flatten)];
        Now = SnapshotTime.Of(all);
        var seen = new HashSet<(string, string, string)>();
        foreach (var item in all)
        {
            var view = item.Text("kind") == "Pod" ? new PodView(item, texts) : new ObjectView(item);
            if (view.Kind == "Event")
            {
                Events.Add(new(item));
            }
            else if (view.Name.Length > 0 && seen.Add((view.Kind, view.Namespace, view.Name)))
            {
                _objects.Add(view);
            }
        }

        _objects.Sort(static (left, right) => string.CompareOrdinal(left.Reference, right.Reference));
        Events.Sort(static (left, right) => string.CompareOrdinal(left.LastSeen, right.LastSeen));
    }

    /// <summary>What could not be looked at, by plural name, such as <c>nodes</c> that an account may not list; empty when all of it was seen.</summary>
    /// <remarks>A diagnosis takes nothing of it to be missing; it may name a symptom where it would have named a cause.</remarks>
    public IReadOnlyList<string> Unseen { get; private init; } = [];

    internal List<EventView> Events { get; } = [];

    /// <summary>When it was taken; null when nothing in it tells.</summary>
    internal DateTimeOffset? Now { get; }

    internal IEnumerable<PodView> Pods => _objects.OfType<PodView>();

    /// <summary>A snapshot.</summary>
    /// <param name="objects">Objects as the API server shows them, with kind; Lists are opened.</param>
    /// <param name="logs">Logs of containers; null for none.</param>
    public static ClusterSnapshot Of(IEnumerable<JsonObject> objects, IEnumerable<ContainerLog>? logs = null)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return new(objects, logs ?? []);
    }

    /// <summary>A snapshot of which it is known what it lacks.</summary>
    /// <param name="objects">Objects as the API server shows them, with kind; Lists are opened.</param>
    /// <param name="logs">Logs of containers.</param>
    /// <param name="unseen">What could not be looked at, by plural name.</param>
    public static ClusterSnapshot Of(IEnumerable<JsonObject> objects, IEnumerable<ContainerLog> logs, IEnumerable<string> unseen)
    {
        ArgumentNullException.ThrowIfNull(objects);
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(unseen);
        return new(objects, logs) { Unseen = [.. unseen] };
    }

    /// <summary>A snapshot of one object or List.</summary>
    /// <param name="value">As <c>kubectl get -o json</c> prints it.</param>
    public static ClusterSnapshot Of(JsonObject value) => Of([value]);

    internal IEnumerable<ObjectView> OfKind(string kind) => _objects.Where(view => view.Kind == kind);

    internal ObjectView? Find(string kind, string name) => _objects.Find(view => view.Kind == kind && view.Name == name);

    /// <summary>Whether objects of a kind were looked at: only then is a missing one known to be missing.</summary>
    internal bool Knows(string kind) => _objects.Exists(view => view.Kind == kind);

    internal IEnumerable<EventView> EventsOf(ObjectView view) => Events.Where(entry => entry.Kind == view.Kind && entry.Name == view.Name && (entry.Namespace.Length == 0 || view.Namespace.Length == 0 || entry.Namespace == view.Namespace));

    /// <summary>Whether a time is longer ago than a span; not when either is not known.</summary>
    internal bool IsOlderThan(string time, TimeSpan span) => SnapshotTime.Read(time) is { } then && Now - then > span;

    private static IEnumerable<JsonObject> Flatten(JsonObject value) => value["items"] is JsonArray items && value.Text("kind").EndsWith("List", StringComparison.Ordinal)
        ? items.OfType<JsonObject>().SelectMany(item => Flatten(Named(item, value)))
        : [value];

    // Lists of one kind leave the kind of their items out when they come from the API server itself.
    private static JsonObject Named(JsonObject item, JsonObject list)
    {
        if (item["kind"] is not null || list.Text("kind") == "List")
        {
            return item;
        }

        var named = item.DeepClone().AsObject();
        named["kind"] = list.Text("kind")[..^"List".Length];
        named["apiVersion"] = list.Text("apiVersion");
        return named;
    }
}
