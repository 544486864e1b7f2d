namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The InnoDB buffer pool that a server makes.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Basis">What decides it.</param>
/// <remarks>Source: MySQL Reference Manual, "Configuring InnoDB Buffer Pool Size" and "Enabling Automatic InnoDB Configuration for a Dedicated MySQL Server".</remarks>
internal sealed record MysqldBufferPool(long Bytes, string Basis)
{
    private const long Default = 128 * MemoryText.Mi;
    private const long Smallest = 5 * MemoryText.Mi;
    private const string Option = "innodb_buffer_pool_size";

    // Pages that the data dictionary and the system tables fill by themselves.
    private const long ReadAtStart = 20 * MemoryText.Mi;

    /// <summary>What the pool's own descriptors take: 79 bytes per 1000 of the pool, as measured.</summary>
    public long Descriptors => PerMille(Bytes);

    public long TouchedAtStart => Math.Min(ReadAtStart, Bytes);

    public static long PerMille(long pool) => (pool / 1000 * 79) + (pool % 1000 * 79 / 1000);

    public static MysqldBufferPool Of(MysqlOptions options, long? limit)
    {
        if (options.Has(Option))
        {
            return new(Rounded(Math.Max(options.Size(Option, Default), Smallest), options), Option);
        }

        // The server looks at the memory of the machine, which is not less than the limit.
        return options.Switch("innodb_dedicated_server", false) && limit is { } memory
            ? new(Dedicated(memory), "innodb_dedicated_server, at least")
            : new(Default, $"{Option}, server default");
    }

    // Whole chunks in each instance: chunk and instances shrink for small pools.
    private static long Rounded(long pool, MysqlOptions options)
    {
        var instances = Math.Max(1, options.Size("innodb_buffer_pool_instances", pool >= MemoryText.Gi ? 8 : 1));
        instances = pool < MemoryText.Gi ? 1 : Math.Min(instances, 64);
        var chunk = Math.Max(MemoryText.Mi, Math.Min(options.Size("innodb_buffer_pool_chunk_size", Default), pool / instances));
        return MemoryText.RoundUp(pool, Math.Min(chunk * instances, MemoryText.Gi * MemoryText.Gi));
    }

    private static long Dedicated(long memory) => memory switch
    {
        < MemoryText.Gi => Default,
        <= 4 * MemoryText.Gi => memory / 2,
        _ => memory / 4 * 3,
    };
}
