using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Keeps parsed expressions, since the same ones run for every write.</summary>
internal static class CelPrograms
{
    private const int Most = 4096;

    private static readonly ConcurrentDictionary<string, CelNode> Parsed = new(StringComparer.Ordinal);

    /// <exception cref="CelException">The text is no expression.</exception>
    public static CelNode Get(string text)
    {
        if (Parsed.Count > Most)
        {
            Parsed.Clear();
        }

        return Parsed.GetOrAdd(text, CelParser.Parse);
    }
}
