using Microsoft.Extensions.Hosting;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>A web server that ends when its owner ends it. The usual lifetime would take Ctrl-C away from the process that the server is only a part of.</summary>
internal sealed class OwnerLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
