using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Healthy when the operator has listed all that it reads, or stands by while another process leads.</summary>
internal sealed class VitessOperatorReadyCheck(VitessOperator vitess, VitessOperatorService service) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult((service.Failure, vitess.IsLeader, vitess.HasSynced) switch
        {
            ({ } failure, _, _) => HealthCheckResult.Unhealthy(failure),
            (_, false, _) => HealthCheckResult.Healthy("Another process leads."),
            (_, _, false) => HealthCheckResult.Unhealthy(OperatorHealth.NotListed),
            _ => HealthCheckResult.Healthy("The operator works."),
        });
}
