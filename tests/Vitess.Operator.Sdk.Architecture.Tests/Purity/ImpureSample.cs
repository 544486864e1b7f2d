using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>Does everything that a pure assembly may not, so that the rules are seen to notice.</summary>
internal static class ImpureSample
{
    private static readonly ConcurrentDictionary<string, int> Cache = new(StringComparer.Ordinal);
    private static int _count;

    public static string Do(string path)
    {
        using var client = new HttpClient();
        _count += new Random(1).Next() + Cache.Count;
        return $"{DateTime.UtcNow}{File.ReadAllText(path)}{Environment.MachineName}{client.Timeout}{Guid.NewGuid()}{_count}";
    }
}
