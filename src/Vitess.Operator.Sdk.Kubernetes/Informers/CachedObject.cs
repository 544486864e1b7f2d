using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>An object as an informer last saw it: what is looked up often as it is, the rest in compact form.</summary>
/// <remarks>Immutable. Each call of <see cref="ToJson"/> or <see cref="To{T}"/> gives a copy of the caller's own; <see cref="View"/> is everybody's.</remarks>
public sealed class CachedObject
{
    private readonly CompactJson _json;
    private readonly KeyValuePair<string, string>[] _labels;
    private readonly RecentTrees? _recent;

    /// <summary>The shared tree, while it is held, or a weak reference to it.</summary>
    private object? _view;

    private CachedObject(ResourceKind kind, JsonObject value, CompactJson json, RecentTrees? recent)
    {
        Kind = kind;
        _json = json;
        _recent = recent;
        Name = NamespacedName.Of(value);
        Uid = value.GetUid() ?? string.Empty;
        ResourceVersion = value.GetResourceVersion() ?? string.Empty;
        Generation = value.GetGeneration() ?? 0;
        IsTerminating = value.IsTerminating();
        _labels = LabelsOf(value);
        Owners = OwnersOf(value);
    }

    /// <summary>The object's kind.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The object's key.</summary>
    public NamespacedName Name { get; }

    /// <summary>The object's uid.</summary>
    public string Uid { get; }

    /// <summary>The version of the object that this is.</summary>
    public string ResourceVersion { get; }

    /// <summary>The object's generation; 0 when it has none.</summary>
    public long Generation { get; }

    /// <summary>Whether a deletion of the object has begun.</summary>
    public bool IsTerminating { get; }

    /// <summary>The object's labels, ordered by key.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Labels => _labels;

    /// <summary>The object's owners.</summary>
    public IReadOnlyList<OwnerReference> Owners { get; }

    /// <summary>The owner that manages the object, or null.</summary>
    public OwnerReference? Controller => Owners.FirstOrDefault(owner => owner.IsController);

    /// <summary>How many bytes the compact form takes.</summary>
    public int Size => _json.Size;

    /// <summary>Keeps an object.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="value">The object; not kept.</param>
    /// <param name="compressAbove">From how many bytes on its text is compressed; null never compresses.</param>
    public static CachedObject Of(ResourceKind kind, JsonObject value, int? compressAbove = null) => Of(kind, value, new ObjectPacker(compressAbove), null);

    /// <summary>Keeps an object beside others of its kind.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="value">The object; not kept.</param>
    /// <param name="packer">Packs objects of the kind.</param>
    /// <param name="recent">Holds trees for a while; null holds none.</param>
    internal static CachedObject Of(ResourceKind kind, JsonObject value, ObjectPacker packer, RecentTrees? recent)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(value);
        return new(kind, value, packer.Pack(CompactJson.TextOf(value)), recent);
    }

    /// <summary>The value of a label, or null.</summary>
    /// <param name="key">The label's key.</param>
    public string? Label(string key)
    {
        foreach (var label in _labels)
        {
            if (label.Key == key)
            {
                return label.Value;
            }
        }

        return null;
    }

    /// <summary>Whether every given label is on the object with the given value.</summary>
    /// <param name="labels">The labels.</param>
    public bool HasLabels(IEnumerable<KeyValuePair<string, string>> labels) => labels.All(label => Label(label.Key) == label.Value);

    /// <summary>The object as JSON; the caller may change it.</summary>
    public JsonObject ToJson() => _json.ToJson();

    /// <summary>
    /// The object as JSON, for reading only: all callers get the same tree, as long as one of them holds it or the memory is not needed, and it must
    /// not be changed. Safe for use by many threads.
    /// </summary>
    public JsonObject View()
    {
        var view = _view as JsonObject;
        if (view is null && (_view is not WeakReference<JsonObject> known || !known.TryGetTarget(out view)))
        {
            view = _json.ToJson();
            _view = _recent is null ? new WeakReference<JsonObject>(view) : view;
            _recent?.Hold(this, _json.Length);
        }

        return view;
    }

    /// <summary>Keeps the shared tree only as long as somebody else does.</summary>
    internal void LetGo()
    {
        if (_view is JsonObject view)
        {
            _view = new WeakReference<JsonObject>(view);
        }
    }

    /// <summary>The typed object; the caller may change it.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    public T To<T>() => _json.To<T>();

    /// <summary>Kind and key.</summary>
    public override string ToString() => $"{Kind.Kind} {Name}";

    private static KeyValuePair<string, string>[] LabelsOf(JsonObject value)
    {
        if (value.GetMetadata()?.GetObject("labels") is not { Count: > 0 } labels)
        {
            return [];
        }

        // Thousands of objects share their label keys; interning keeps each once.
        return
        [
            .. labels.Select(label => KeyValuePair.Create(string.Intern(label.Key), label.Value?.ToString() ?? string.Empty))
                .OrderBy(label => label.Key, StringComparer.Ordinal),
        ];
    }

    private static OwnerReference[] OwnersOf(JsonObject value) => value.GetMetadata()?["ownerReferences"] is not JsonArray { Count: > 0 } owners ? [] :
    [
        .. owners.OfType<JsonObject>().Select(owner => new OwnerReference(
            string.Intern(owner.GetText("apiVersion") ?? string.Empty),
            string.Intern(owner.GetText("kind") ?? string.Empty),
            owner.GetText("name") ?? string.Empty,
            owner.GetText("uid") ?? string.Empty,
            owner["controller"] is JsonValue flag && flag.TryGetValue<bool>(out var isController) && isController)),
    ];
}
