using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Lines as Vitess programs write them.</summary>
internal static class LogLine
{
    /// <summary>A line with the time in front that its program would write: MySQL before <c>[</c>, Vitess after the letter of the severity.</summary>
    public static string Stamped(DateTimeOffset time, string line) => line switch
    {
        ['[', ..] => string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}Z 0 {line}"),
        ['I' or 'W' or 'E' or 'F', ' ', .. var text] => string.Create(CultureInfo.InvariantCulture, $"{line[0]}{time.UtcDateTime:MMdd HH:mm:ss.ffffff}       1 {text}"),
        _ => line,
    };

    /// <summary>A line of the form that klog and glog share.</summary>
    public static string Of(DateTimeOffset time, char severity, string source, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{severity}{time.UtcDateTime:MMdd HH:mm:ss.ffffff}       1 {source}] {text}");
}
