namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What sort of number a metric is.</summary>
public enum MetricKind
{
    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>How measured values are spread.</summary>
    Histogram,
}
