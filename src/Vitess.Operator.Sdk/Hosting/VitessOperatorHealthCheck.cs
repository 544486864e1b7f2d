using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Healthy when the operator works or waits to lead; degraded before it has listed everything; unhealthy when it has ended.</summary>
internal sealed class VitessOperatorHealthCheck(VitessOperator vitess, VitessOperatorService service) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["leader"] = vitess.IsLeader, ["synced"] = vitess.HasSynced };
        return Task.FromResult((service.Failure, vitess.IsLeader, vitess.HasSynced) switch
        {
            ({ } failure, _, _) => HealthCheckResult.Unhealthy(failure, data: data),
            (_, false, _) => HealthCheckResult.Healthy("Another process leads.", data),
            (_, _, false) => HealthCheckResult.Degraded("Not everything has been listed yet.", data: data),
            _ => HealthCheckResult.Healthy("The operator works.", data),
        });
    }
}
