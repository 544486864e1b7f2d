using System.Globalization;
using System.Numerics;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The endings that Kubernetes' controllers give to the names of what they make: letters and digits that spell no words.</summary>
internal static class NameSuffix
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const int LongestBase = 58;

    /// <summary>Ten characters that stand for a content.</summary>
    public static string OfContent(string content)
    {
        var number = BigInteger.Parse("0" + ImageDigest.Of(content), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(10, number, static (span, rest) =>
        {
            foreach (ref var place in span)
            {
                rest = BigInteger.DivRem(rest, Alphabet.Length, out var digit);
                place = Alphabet[(int)digit];
            }
        });
    }

    /// <summary>A name with five characters by chance; a long base is cut as the API server does for <c>generateName</c>.</summary>
    public static string Random(World world, string name)
    {
        var start = name + "-";
        start = start.Length > LongestBase ? start[..LongestBase] : start;
        return start + string.Concat(Enumerable.Range(0, 5).Select(_ => Alphabet[world.Draw(Alphabet.Length)]));
    }
}
