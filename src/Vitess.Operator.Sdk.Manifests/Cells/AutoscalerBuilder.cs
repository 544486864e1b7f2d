namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds the rules by which the number of vtgates is chosen.</summary>
public sealed class AutoscalerBuilder : ModelBuilder<AutoscalerBuilder, AutoscalerSpec>
{
    internal AutoscalerBuilder(AutoscalerSpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the bounds of the number of vtgates.</summary>
    /// <param name="minReplicas">Least number, at least 0.</param>
    /// <param name="maxReplicas">Greatest number, not less than the least.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the bounds are the wrong way round.</exception>
    public AutoscalerBuilder Between(int minReplicas, int maxReplicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxReplicas, minReplicas);
        return WithMinReplicas(minReplicas).WithMaxReplicas(maxReplicas);
    }

    /// <summary>Sets the least number of vtgates.</summary>
    /// <param name="replicas">The number, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public AutoscalerBuilder WithMinReplicas(int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        return Set(scaler => scaler.MinReplicas = replicas);
    }

    /// <summary>Sets the greatest number of vtgates.</summary>
    /// <param name="replicas">The number, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public AutoscalerBuilder WithMaxReplicas(int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        return Set(scaler => scaler.MaxReplicas = replicas);
    }

    /// <summary>Keeps to a use of CPU.</summary>
    /// <param name="percent">Use in percent of what the vtgates ask for.</param>
    public AutoscalerBuilder OnCpu(int percent) => OnResource("cpu", percent);

    /// <summary>Keeps to a use of memory.</summary>
    /// <param name="percent">Use in percent of what the vtgates ask for.</param>
    public AutoscalerBuilder OnMemory(int percent) => OnResource("memory", percent);

    /// <summary>Keeps to a metric.</summary>
    /// <param name="metric">The metric and its target.</param>
    public AutoscalerBuilder OnMetric(V2MetricSpec metric) => Set(scaler => scaler.Metrics = Parts.Add(scaler.Metrics, metric));

    /// <summary>Sets how fast the number grows and shrinks.</summary>
    /// <param name="behavior">The pace.</param>
    public AutoscalerBuilder WithBehavior(V2HorizontalPodAutoscalerBehavior behavior) => Set(scaler => scaler.Behavior = behavior);

    private AutoscalerBuilder OnResource(string name, int percent) => OnMetric(new V2MetricSpec
    {
        Type = "Resource",
        Resource = new() { Name = name, Target = new() { Type = "Utilization", AverageUtilization = percent } },
    });
}
