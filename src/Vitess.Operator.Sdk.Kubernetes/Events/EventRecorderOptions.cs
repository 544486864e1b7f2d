namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of an <see cref="EventRecorder"/>. The defaults of the limits are those of client-go's recorder.</summary>
public sealed record EventRecorderOptions
{
    /// <summary>The program's name for this run, such as its Pod's; recorded as <c>reportingInstance</c>. Default empty.</summary>
    public string Instance { get; init; } = string.Empty;

    /// <summary>How many events with different messages, but all else equal, are told apart; more are folded into one. Default 10.</summary>
    public int MostMessages { get; init; } = 10;

    /// <summary>After how long of silence such a group is forgotten. Default ten minutes.</summary>
    public TimeSpan GroupWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many events an object may get in one go. Default 25.</summary>
    public int Burst { get; init; } = 25;

    /// <summary>How long until an object may get one more event after that. Default five minutes.</summary>
    public TimeSpan Refill { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long repetitions of an event are only counted before the count is written. Default five minutes.</summary>
    public TimeSpan RepeatInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many events may wait to be written; more are dropped. Default 1000.</summary>
    public int MostWaiting { get; init; } = 1000;

    /// <summary>How long nothing is written after writes failed in a row, unless the server asks for more. Default 1 s, doubling, up to one minute.</summary>
    public Backoff Backoff { get; init; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    /// <summary>How long an event is kept that the server could not take; then it is dropped. Default ten minutes.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromMinutes(10);
}
