using Microsoft.Extensions.Logging.Abstractions;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>The controllers of one's own, at work on informers that they share.</summary>
internal sealed class CustomControllers : IAsyncDisposable
{
    private readonly ControllerManager? _manager;

    public CustomControllers(VitessOperatorParts parts, IObjectClient client, VitessOperatorOptions options, TimeProvider time, Func<double>? jitter)
    {
        if (parts.Controllers.Count == 0)
        {
            return;
        }

        var loggers = parts.Loggers ?? NullLoggerFactory.Instance;
        _manager = new(client, new ControllerManagerOptions { Informers = new InformerOptions { Namespaces = [.. options.Namespaces] }, Jitter = jitter }, time, loggers);
        foreach (var controller in parts.Controllers)
        {
            var events = options.WritesEvents ? _manager.Events.For(controller.Options.Name) : NoEvents.Instance;
            controller.AddTo(_manager, new ControllerContext(new NamedClient(client, controller.Options.Name), _manager.Informers, events, time, loggers));
        }
    }

    public bool HasSynced => _manager?.HasSynced != false;

    public IReadOnlyList<Informer> Informers => _manager?.Informers.All ?? [];

    public IReadOnlyList<Controller> Controllers => _manager?.Controllers ?? [];

    public RuntimeHealth? Health => _manager?.Health;

    public void Start() => _manager?.Start();

    public async Task<int> PumpAsync(CancellationToken cancellationToken) =>
        _manager is null ? 0 : (await _manager.PumpAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Passes;

    public Task RunAsync(CancellationToken stop, CancellationToken lost) => _manager?.RunAsync(stop, lost) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _manager?.DisposeAsync() ?? ValueTask.CompletedTask;
}
