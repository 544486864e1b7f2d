namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>When a part of the memory is first used. The sum of a phase holds all earlier ones, except <see cref="Initialisation"/>, which stands alone.</summary>
public enum MemoryPhase
{
    /// <summary>Only while a new, empty data directory is made; the process ends afterwards and another one starts.</summary>
    Initialisation = 0,

    /// <summary>From the start on, before anything connects.</summary>
    Idle = 1,

    /// <summary>Once the caches are full and the usual connections are open: every server gets there.</summary>
    Warm = 2,

    /// <summary>While many queries sort, join or make temporary tables at once.</summary>
    Peak = 3,
}
