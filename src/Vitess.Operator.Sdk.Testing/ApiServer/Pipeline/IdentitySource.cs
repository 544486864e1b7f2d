using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Makes uids and the ends of generated names; the same seed gives the same sequence.</summary>
internal sealed class IdentitySource(int seed)
{
    private const string Letters = "bcdfghjklmnpqrstvwxz2456789";

    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) + 0x1234567UL;

    public string Uid()
    {
        var (high, low) = (Next(), Next());
        return string.Create(36, (high, low), static (uid, value) =>
        {
            Span<char> text = stackalloc char[32];
            value.high.TryFormat(text, out _, "x16", CultureInfo.InvariantCulture);
            value.low.TryFormat(text[16..], out _, "x16", CultureInfo.InvariantCulture);
            text[12] = '4';
            text[16] = "89ab"[(int)(value.low >> 62)];
            text[..8].CopyTo(uid);
            text[8..12].CopyTo(uid[9..]);
            text[12..16].CopyTo(uid[14..]);
            text[16..20].CopyTo(uid[19..]);
            text[20..].CopyTo(uid[24..]);
            (uid[8], uid[13], uid[18], uid[23]) = ('-', '-', '-', '-');
        });
    }

    /// <summary>Five letters, as Kubernetes appends to generateName.</summary>
    public string Suffix() => string.Create(5, this, static (span, self) =>
    {
        foreach (ref var letter in span)
        {
            letter = Letters[(int)(self.Next() % (ulong)Letters.Length)];
        }
    });

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    // SplitMix64: small, well mixed, and the same on every platform.
    private ulong Next()
    {
        var z = Interlocked.Add(ref _state, 0x9E3779B97F4A7C15UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
