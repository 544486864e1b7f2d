namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>Informers that have listed once and hear nothing more.</summary>
internal sealed class StaleWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _informing;

    public StaleWorld(TestWorld world, ResourceKind kind)
    {
        Informers = new(world.Client, time: world.Time);
        Informers.Of(kind);
        _informing = Informers.RunAsync(_stop.Token);
        _stop.Cancel();
    }

    public InformerSet Informers { get; }

    public async ValueTask DisposeAsync()
    {
        await _informing;
        _stop.Dispose();
    }
}
