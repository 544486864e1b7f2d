namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>A metric of the engine.</summary>
/// <param name="Name">Its name, which also tells the naming scheme: with underscores as in Prometheus, with dots as in OpenTelemetry.</param>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Unit">Its unit, in the notation of OpenTelemetry.</param>
/// <param name="Labels">Its labels, separated by commas; empty for none.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Source">Where the name comes from.</param>
public sealed record MetricInfo(string Name, MetricKind Kind, string Unit, string Labels, string Meaning, string Source)
{
    internal static MetricInfo Original(string name, string labels, string meaning, MetricKind kind = MetricKind.Counter, string unit = "1") =>
        new("vitess_operator_" + name, kind, unit, labels, meaning, "vitess-operator");

    internal static MetricInfo Runtime(string name, string labels, string meaning, MetricKind kind = MetricKind.Counter, string unit = "1") =>
        new("controller_runtime_" + name, kind, unit, labels, meaning, "controller-runtime");

    internal static MetricInfo Queue(string name, string meaning, MetricKind kind = MetricKind.Counter, string unit = "1", string labels = "name,controller") =>
        new("workqueue_" + name, kind, unit, labels, meaning, "client-go");

    internal static MetricInfo Open(string name, string labels, string meaning, MetricKind kind, string unit) =>
        new("vitess.operator." + name, kind, unit, labels, meaning, "OpenTelemetry naming");
}
