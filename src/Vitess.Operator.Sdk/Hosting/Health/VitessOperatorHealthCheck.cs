using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Tells how the operator works. Unhealthy means that the process had better be started anew; what a restart does not mend is degraded at most.</summary>
internal sealed class VitessOperatorHealthCheck(VitessOperator vitess, VitessOperatorService service) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["leader"] = vitess.IsLeader, ["synced"] = vitess.HasSynced };
        return Task.FromResult((service.Failure, vitess.IsLeader, vitess.Health) switch
        {
            ({ } failure, _, _) => HealthCheckResult.Unhealthy(failure, data: data),
            (_, false, _) => HealthCheckResult.Healthy("Another process leads.", data),
            (_, _, null) => HealthCheckResult.Degraded(OperatorHealth.NotListed, data: data),
            (_, _, { } health) => OperatorHealth.Judge(health, vitess.Options.Health, data),
        });
    }
}
