namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>What open connections take.</summary>
/// <remarks>Defaults of MySQL 8: MySQL Reference Manual, "Server System Variables" and "How MySQL Uses Memory".</remarks>
internal static class MysqldConnections
{
    private const long Ki = MemoryText.Ki;
    private const int TemporaryTables = 4;
    private const int LargePackets = 4;
    private const long PacketGrowth = 8 * MemoryText.Mi;

    public static IEnumerable<MemoryLine> Lines(MysqlOptions options, MysqldBase server, int wanted)
    {
        // vitess sets max_connections to 500.
        var count = (int)Math.Clamp(options.Size("max_connections", 500), 1, Math.Max(1, wanted));
        var stack = options.Size("thread_stack", server.ThreadStack);
        var buffers = Buffers(options);
        var table = Math.Max(options.Size("tmp_table_size", 16 * MemoryText.Mi), 0);
        var packet = Math.Min(options.Size("max_allowed_packet", 64 * MemoryText.Mi), PacketGrowth);
        var together = Math.Min(count, TemporaryTables);
        yield return new($"stacks of {count} connections", Times(stack, count), MemoryPhase.Warm, $"thread_stack {MemoryText.Of(stack)} each");
        yield return new($"sort, join, read and binary log buffers of {count} connections", Times(buffers, count), MemoryPhase.Peak, $"{buffers / Ki}Ki each");
        yield return new($"{together} temporary tables at once", Times(table, together), MemoryPhase.Peak, $"tmp_table_size {MemoryText.Of(table)} each");
        yield return new($"{LargePackets} large packets at once", Times(packet, LargePackets), MemoryPhase.Peak, $"max_allowed_packet, {MemoryText.Of(packet)} each");
    }

    private static long Buffers(MysqlOptions options) => new[]
    {
        options.Size("sort_buffer_size", 256 * Ki),
        options.Size("join_buffer_size", 256 * Ki),
        options.Size("read_buffer_size", 128 * Ki),
        options.Size("read_rnd_buffer_size", 256 * Ki),
        options.Size("binlog_cache_size", 32 * Ki),
        options.Size("net_buffer_length", 16 * Ki),
    }.Sum(size => Math.Min(size, long.MaxValue / 16));

    private static long Times(long bytes, int count) => (long)Int128.Min((Int128)bytes * count, long.MaxValue);
}
