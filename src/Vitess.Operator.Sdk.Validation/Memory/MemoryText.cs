using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Amounts of memory: as text in whole Mi, rounded up, and as round figures to recommend.</summary>
internal static class MemoryText
{
    public const long Ki = 1024;
    public const long Mi = 1024 * Ki;
    public const long Gi = 1024 * Mi;

    public static string Of(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes / Mi) + (bytes % Mi == 0 ? 0 : 1)}Mi");

    /// <summary>The next multiple of a step.</summary>
    public static long RoundUp(long bytes, long step) => bytes > long.MaxValue - step ? long.MaxValue : (bytes + step - 1) / step * step;
}
