using Google.Protobuf;
using Google.Protobuf.Collections;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>The small values that records are made of.</summary>
/// <remarks>Writing takes what is stored and changes only what differs, so fields unknown here stay.</remarks>
internal static class Values
{
    private const int NanosecondsPerTick = 100;

    public static TabletAlias? Read(TopoData.TabletAlias? message) => message is null ? null : new TabletAlias(message.Cell, message.Uid);

    public static TopoData.TabletAlias? Write(TabletAlias? value, TopoData.TabletAlias? stored = null)
    {
        if (value is not { } alias)
        {
            return null;
        }

        stored ??= new();
        (stored.Cell, stored.Uid) = (alias.Cell ?? string.Empty, alias.Uid);
        return stored;
    }

    /// <summary>A key range as text; the whole range is <c>-</c>.</summary>
    public static string? Read(TopoData.KeyRange? message) =>
        message is null ? null : $"{Convert.ToHexStringLower(message.Start.Span)}-{Convert.ToHexStringLower(message.End.Span)}";

    public static TopoData.KeyRange? Write(string? value, TopoData.KeyRange? stored = null)
    {
        if (value is null)
        {
            return null;
        }

        var dash = value.IndexOf('-', StringComparison.Ordinal);
        stored ??= new();
        stored.Start = Bytes(value.AsSpan(0, Math.Max(dash, 0)));
        stored.End = Bytes(value.AsSpan(dash + 1));
        return stored;
    }

    public static DateTimeOffset? Read(VtTime.Time? message) => message is null
        ? null
        : DateTimeOffset.UnixEpoch.AddTicks(Math.Clamp(message.Seconds, MinSeconds, MaxSeconds) * TimeSpan.TicksPerSecond).AddTicks(message.Nanoseconds / NanosecondsPerTick);

    /// <summary>Keeps what is stored while it stands for the same time, as it may be finer than a tick.</summary>
    public static VtTime.Time? Write(DateTimeOffset? value, VtTime.Time? stored = null)
    {
        if (value is not { } time || Read(stored) == time)
        {
            return value is null ? null : stored;
        }

        var ticks = (time - DateTimeOffset.UnixEpoch).Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        if (rest < 0)
        {
            (seconds, rest) = (seconds - 1, rest + TimeSpan.TicksPerSecond);
        }

        stored ??= new();
        (stored.Seconds, stored.Nanoseconds) = (seconds, (int)rest * NanosecondsPerTick);
        return stored;
    }

    public static VtTime.Duration Write(TimeSpan value)
    {
        var seconds = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond, out var rest);
        return new() { Seconds = seconds, Nanos = (int)rest * NanosecondsPerTick };
    }

    /// <summary>Makes a stored list equal to a list of values, reusing what is stored of a value that stays.</summary>
    public static void Merge<T, TMessage>(IReadOnlyList<T> values, RepeatedField<TMessage> stored, Func<T, TMessage, bool> same, Action<T, TMessage> write)
        where TMessage : class, new()
    {
        var old = stored.ToList();
        stored.Clear();
        foreach (var value in values)
        {
            var index = old.FindIndex(message => same(value, message));
            var message = index < 0 ? new TMessage() : old[index];
            if (index >= 0)
            {
                old.RemoveAt(index);
            }

            write(value, message);
            stored.Add(message);
        }
    }

    private static long MinSeconds => 3 - (DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerSecond);   // room for the nanoseconds

    private static long MaxSeconds => ((DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond) - 3;

    private static ByteString Bytes(ReadOnlySpan<char> hex) => hex.IsEmpty ? ByteString.Empty : ByteString.CopyFrom(Convert.FromHexString(hex));
}
