using System.Buffers;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Names of keyspaces and shards, as Vitess has them: 1 to 64 letters, digits, dashes and underscores.</summary>
/// <remarks>Vitess checks them at every read and write, so a record under another name could never be used.</remarks>
internal static class TopologyNames
{
    private const int LongestName = 64;
    private const string Keyspaces = "keyspaces/";
    private const string Shards = "shards/";
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Checks the names in a key or directory below a root.</summary>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.InvalidName"/>.</exception>
    public static void Check(string path) => Refuse(path, FaultOf(path));

    /// <summary>Checks the names in the key of a record that a write may bring about: a shard with a dash in its name must be a range of ids.</summary>
    /// <remarks>
    /// Only writes are held to it, so a record that another program left under such a name can still be read and deleted. Vitess takes
    /// upper-case bounds too and lower-cases them in the records of tablets, which then belong to a shard that is not there.
    /// </remarks>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.InvalidName"/>.</exception>
    public static void CheckNew(string path) => Refuse(path, FaultOf(path) ?? RangeFaultOf(path));

    /// <summary>What is wrong with the names in a key or directory below a root; null when nothing is.</summary>
    public static string? FaultOf(string path)
    {
        if (!path.StartsWith(Keyspaces, StringComparison.Ordinal))
        {
            return null;
        }

        var fault = Cut(path.AsSpan(Keyspaces.Length), "keyspace", out var rest);
        if (fault is null && rest.StartsWith(Shards, StringComparison.Ordinal))
        {
            fault = Cut(rest[Shards.Length..], "shard", out rest);
        }

        // Whatever follows a name is one file, or the directory of locks: more means that the name has a slash in it.
        return fault ?? (rest.Contains('/') && !rest.StartsWith("locks/", StringComparison.Ordinal) ? "invalid character '/'" : null);
    }

    private static void Refuse(string path, string? fault)
    {
        if (fault is not null)
        {
            throw new TopologyException(TopologyErrorKind.InvalidName, $"{path}: {fault}");
        }
    }

    private static string? RangeFaultOf(string path) => path.Split('/') is ["keyspaces", _, "shards", var shard, ..] && shard.Contains('-')
        ? !KeyRange.TryParse(shard, out var range)
            ? $"shard name '{shard}' is no range: expected one dash between two bounds of lower-case hex with two digits per byte, or no dash at all"
            : range.End.Length > 0 && string.CompareOrdinal(range.Start, range.End) >= 0 ? $"shard name '{shard}' is a range that ends before it starts" : null
        : null;

    private static string? Cut(ReadOnlySpan<char> text, string kind, out ReadOnlySpan<char> rest)
    {
        var end = text.IndexOf('/');
        var name = end < 0 ? text : text[..end];
        rest = end < 0 ? default : text[(end + 1)..];
        var wrong = name.IndexOfAnyExcept(Allowed);
        return name.IsEmpty ? $"empty {kind} name"
            : name.Length > LongestName ? $"{kind} name of {name.Length} characters is too long, at most {LongestName} are allowed"
            : wrong >= 0 ? $"invalid character '{name[wrong]}' in {kind} name '{name}'"
            : null;
    }
}
