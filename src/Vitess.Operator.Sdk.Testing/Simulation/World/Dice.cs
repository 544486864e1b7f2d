namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Chance that is the same for the same seed, on every machine and release of .NET (the generator is SplitMix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number from zero up to, but not including, a bound.</summary>
    public int Next(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number from zero up to, but not including, one.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
