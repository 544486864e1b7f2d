using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The parts of paths to fields; kinds name few, and they are asked for with each write.</summary>
internal static class SplitPaths
{
    private static readonly ConcurrentDictionary<string, string[]> Known = new(StringComparer.Ordinal);

    public static string[] Of(string path) => Known.GetOrAdd(path, static p => p.Split('.'));
}
