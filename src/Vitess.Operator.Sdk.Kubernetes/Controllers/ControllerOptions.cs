namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of one controller.</summary>
/// <param name="Name">The controller's name, in logs and as source of events.</param>
/// <param name="Kind">The kind of the objects that passes are made for.</param>
public sealed record ControllerOptions(string Name, ResourceKind Kind)
{
    /// <summary>What else calls for passes, beside the objects themselves.</summary>
    public IReadOnlyList<WatchSource> Watches { get; init; } = [];

    /// <summary>Kinds that passes read from informers though their changes call for no pass.</summary>
    public IReadOnlyList<ResourceKind> Reads { get; init; } = [];

    /// <summary>How many passes run at a time, hosted. Default 10. Pumped, it is always one.</summary>
    public int Workers { get; init; } = 10;

    /// <summary>How long a pass may take. Default ten minutes; null means no limit.</summary>
    public TimeSpan? PassTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a pass is made though nothing changed, on average; null means never.</summary>
    public TimeSpan? ResyncPeriod { get; init; }

    /// <summary>
    /// How many objects a second, on average, get a pass though nothing changed; null sets no limit. Where there are more objects than that allows,
    /// those that keep still wait longer than <see cref="ResyncPeriod"/>.
    /// </summary>
    public double? ResyncsPerSecond { get; init; }

    /// <summary>The delays between retries; null means <see cref="Backoff.Queue"/>.</summary>
    public Backoff? Backoff { get; init; }

    /// <summary>The objects that the controller is for; null means all.</summary>
    public Func<NamespacedName, bool>? Includes { get; init; }
}
