using System.Buffers.Binary;
using System.Globalization;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>The number by which Vitess knows a tablet: a hash of the place that the tablet takes in the spec.</summary>
/// <remarks>
/// A tablet that is deleted and created again gets the same number, and with it the same Pod, volume and topology record.
/// Source: reference/workloads-tablets.md, section 2.1.
/// </remarks>
public static class TabletUid
{
    /// <summary>The number of a tablet.</summary>
    /// <param name="cell">Cell of the pool.</param>
    /// <param name="keyspace">Keyspace, as Vitess spells it.</param>
    /// <param name="shard">Shard, as Vitess spells it: <c>-</c>, <c>-80</c>, <c>80-</c>.</param>
    /// <param name="poolType">Type of the pool, such as <c>replica</c>.</param>
    /// <param name="index">Place of the tablet in the pool, from 1.</param>
    /// <param name="poolName">Name of the pool, given only for pools on an external datastore; null or empty otherwise.</param>
    public static uint Of(string cell, string keyspace, string shard, string poolType, int index, string? poolName = null)
    {
        var line = string.IsNullOrEmpty(poolName)
            ? string.Create(CultureInfo.InvariantCulture, $"{cell} {keyspace} {shard} {poolType} {index}\n")
            : string.Create(CultureInfo.InvariantCulture, $"{cell} {keyspace} {shard} {poolType} {index} {poolName}\n");
        Span<byte> digest = stackalloc byte[Md5.Size];
        Md5.Hash(line, digest);
        return BinaryPrimitives.ReadUInt32BigEndian(digest);
    }

    /// <summary>The form used in labels and aliases: ten digits, zeros in front.</summary>
    /// <param name="uid">The number.</param>
    public static string Text(uint uid) => uid.ToString("D10", CultureInfo.InvariantCulture);
}
