using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of informers.</summary>
public sealed record InformerOptions
{
    /// <summary>The namespaces to follow; none means all.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>How many objects are listed at a time. Default 500.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>After how long the server ends a watch, at least; up to twice as long, so that watches do not end all at once. Default five minutes.</summary>
    public TimeSpan WatchTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After how long without a line a watch counts as dead and is resumed. Default eleven minutes: longer than any watch lives.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(11);

    /// <summary>
    /// How long to wait after failures in a row; up to twice as long, by chance. Default 800 ms, doubling, up to 30 s.
    /// The first ten times that a server refuses with Retry-After, that time is waited, at least the first of these.
    /// </summary>
    public Backoff Backoff { get; init; } = new(TimeSpan.FromMilliseconds(800), TimeSpan.FromSeconds(30));

    /// <summary>How long to wait before a watch that ended in the usual way is resumed. Default 100 ms.</summary>
    public TimeSpan RestartPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often every object is handed to the subscribers anew though nothing changed; up to a tenth longer. Null means never.</summary>
    public TimeSpan? ResyncPeriod { get; init; }

    /// <summary>
    /// From how many bytes on an object is kept compressed, that is as what tells it from others of its kind; null never compresses. Default 512.
    /// </summary>
    public int? CompressAbove { get; init; } = 512;

    /// <summary>
    /// Of how many bytes of text the parsed trees are held that were looked at last (<see cref="CachedObject.View"/>), over all kinds; a tree takes three to
    /// five times as much memory. 0 holds none. Default 4 MiB: some 700 Pods.
    /// </summary>
    public long HeldTreeBytes { get; init; } = 4 << 20;

    /// <summary>Takes away what nobody needs before an object is kept; may change and return the object it is given. Null keeps all.</summary>
    public Func<ResourceKind, JsonObject, JsonObject>? Project { get; init; }
}
