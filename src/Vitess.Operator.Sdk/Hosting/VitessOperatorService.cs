using Microsoft.Extensions.Hosting;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Runs an operator with its host. A lost Lease ends the host: whoever restarts the process joins the election anew.</summary>
internal sealed class VitessOperatorService(VitessOperator vitess, IHostApplicationLifetime host) : BackgroundService
{
    /// <summary>Why the operator does not work any more; null while it does.</summary>
    public string? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts its other services meanwhile.
        await Task.Yield();
        try
        {
            if (!await vitess.RunAsync(stoppingToken).ConfigureAwait(false))
            {
                Failure = "The Lease was lost.";
                host.StopApplication();
            }
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            Failure = e.Message;
            throw;
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
