namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of a <see cref="ControllerManager"/>.</summary>
public sealed record ControllerManagerOptions
{
    /// <summary>Settings of the informers, among them the namespaces.</summary>
    public InformerOptions Informers { get; init; } = new();

    /// <summary>Settings of the event recorder.</summary>
    public EventRecorderOptions Events { get; init; } = new();

    /// <summary>How long running passes may go on after the order to stop. Default 30 s.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gives numbers from 0 to 1 that spread waits and periodic passes; null takes the system's random numbers. Seed it to repeat a run.</summary>
    public Func<double>? Jitter { get; init; }
}
