using System.Globalization;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>A tablet pool to be written into a test's cluster.</summary>
/// <param name="Replicas">Tablets.</param>
/// <param name="Cell">Cell.</param>
/// <param name="Type">Type.</param>
/// <param name="Memory">Memory limit of mysqld; null for none.</param>
/// <param name="Overrides">Additions to my.cnf, lines parted by <c>\n</c>.</param>
/// <param name="Cpu">CPU request of mysqld.</param>
/// <param name="Extra">Further fields of the pool, as YAML in one line.</param>
internal sealed record PoolText(
    int Replicas, string Cell = "zone1", string Type = "replica", string? Memory = "1Gi", string? Overrides = null, string Cpu = "100m", string? Extra = null)
{
    public override string ToString()
    {
        var limits = Memory is null ? "" : $", limits: {{memory: {Memory}}}";
        var overrides = Overrides is null ? "" : $", configOverrides: \"{Overrides}\"";
        var extra = Extra is null ? "" : $", {Extra}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{cell: {Cell}, type: {Type}, replicas: {Replicas}, vttablet: {{resources: {{requests: {{cpu: 100m, memory: 256Mi}}}}}}, "
            + $"mysqld: {{resources: {{requests: {{cpu: {Cpu}, memory: 512Mi}}{limits}}}{overrides}}}{extra}}}");
    }
}
