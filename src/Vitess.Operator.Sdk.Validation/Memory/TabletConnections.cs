using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Connections that a vttablet keeps to its mysqld.</summary>
/// <remarks>Defaults of Vitess: 16 connections for queries, 20 for transactions. Streaming queries open theirs on demand and are not counted.</remarks>
internal static class TabletConnections
{
    private const int Housekeeping = 10;

    public static int Of(params ReadOnlySpan<IDictionary<string, string>?> flags) =>
        (int)Math.Min(Flag(flags, "queryserver-config-pool-size", 16) + Flag(flags, "queryserver-config-transaction-cap", 20) + Housekeeping, 100_000);

    private static long Flag(ReadOnlySpan<IDictionary<string, string>?> flags, string name, int otherwise)
    {
        long value = otherwise;
        foreach (var map in flags)
        {
            foreach (var (key, text) in map ?? new Dictionary<string, string>())
            {
                if (key.TrimStart('-').Replace('_', '-') == name && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    value = number;
                }
            }
        }

        return value;
    }
}
