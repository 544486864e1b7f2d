namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Takes the caller's synchronization context away for a while: with one in place, the continuations of awaited timers would be posted to
/// other threads instead of running inline.
/// </summary>
internal readonly ref struct WithoutSynchronizationContext
{
    private readonly SynchronizationContext? _previous;

    public WithoutSynchronizationContext()
    {
        _previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
    }

    public void Dispose() => SynchronizationContext.SetSynchronizationContext(_previous);
}
