using System.Globalization;

namespace Vitess.Operator.Sdk.Topology.Tablets;

/// <summary>How far a MySQL is, in a form that can be compared: <c>MySQL56/uuid:1-10:12,uuid:1-3</c> or <c>MariaDB/0-1-42,1-1-7</c>.</summary>
/// <remarks>Positions are partially ordered: two can each have transactions that the other lacks.</remarks>
public sealed class ReplicationPosition
{
    private const string MySqlFlavor = "MySQL56";
    private readonly SortedDictionary<string, List<GtidInterval>> _sets;

    private ReplicationPosition(string flavor, SortedDictionary<string, List<GtidInterval>> sets)
    {
        Flavor = flavor;
        _sets = sets;
    }

    /// <summary>Family of MySQL: <c>MySQL56</c>, <c>MariaDB</c>; empty when nothing was executed.</summary>
    public string Flavor { get; }

    /// <summary>Whether nothing was executed.</summary>
    public bool IsEmpty => _sets.Count == 0;

    /// <summary>The servers that transactions are from, by UUID; domains for MariaDB. Sorted.</summary>
    public IReadOnlyCollection<string> Servers => _sets.Keys;

    /// <summary>Whether transactions are named by the server that made them, so that sets of them can be compared.</summary>
    internal bool HasGtids => Flavor == MySqlFlavor;

    /// <summary>Reads a position.</summary>
    /// <param name="text">Text with flavour; empty stands for nothing executed.</param>
    /// <exception cref="FormatException">The text is no position of a known flavour.</exception>
    public static ReplicationPosition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sets = new SortedDictionary<string, List<GtidInterval>>(StringComparer.OrdinalIgnoreCase);
        if (text.Length == 0)
        {
            return new ReplicationPosition(string.Empty, sets);
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var flavor = slash < 0 ? string.Empty : text[..slash];
        foreach (var part in text[(slash + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (server, intervals) = flavor switch
            {
                MySqlFlavor => ReadMySql(part, text),
                "MariaDB" => ReadMariaDb(part, text),
                _ => throw Bad(text),
            };
            if (sets.TryGetValue(server, out var known))
            {
                known.AddRange(intervals);
            }
            else
            {
                sets[server] = intervals;
            }
        }

        foreach (var server in sets.Keys.ToList())
        {
            sets[server] = Merge(sets[server]);
        }

        return new ReplicationPosition(flavor, sets);
    }

    /// <summary>Whether everything that <paramref name="other"/> executed was executed here too.</summary>
    /// <param name="other">Position to compare with.</param>
    public bool AtLeast(ReplicationPosition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.IsEmpty)
        {
            return true;
        }

        return Flavor == other.Flavor && other._sets.All(set => _sets.TryGetValue(set.Key, out var mine) && set.Value.All(
            wanted => mine.Exists(interval => interval.First <= wanted.First && wanted.Last <= interval.Last)));
    }

    /// <summary>All that any of the positions has; they are of one flavour.</summary>
    internal static ReplicationPosition Union(IReadOnlyCollection<ReplicationPosition> positions)
    {
        var sets = new SortedDictionary<string, List<GtidInterval>>(StringComparer.OrdinalIgnoreCase);
        foreach (var server in positions.SelectMany(position => position._sets).GroupBy(set => set.Key, set => set.Value, StringComparer.OrdinalIgnoreCase))
        {
            sets[server.Key] = Merge([.. server.SelectMany(intervals => intervals)]);
        }

        return new(positions.FirstOrDefault(position => !position.IsEmpty)?.Flavor ?? string.Empty, sets);
    }

    /// <summary>This position apart from the transactions of one server.</summary>
    internal ReplicationPosition Without(string server)
    {
        var sets = new SortedDictionary<string, List<GtidInterval>>(_sets, _sets.Comparer);
        sets.Remove(server);
        return new(Flavor, sets);
    }

    private static (string Server, List<GtidInterval> Intervals) ReadMySql(string part, string text)
    {
        var pieces = part.Split(':');
        var intervals = pieces.Skip(1).Select(piece =>
        {
            var ends = piece.Split('-');
            return new GtidInterval(Number(ends[0], text), Number(ends[^1], text));
        }).ToList();
        return pieces.Length > 1 ? (pieces[0], intervals) : throw Bad(text);
    }

    /// <summary>MariaDB numbers one domain's transactions in one sequence, whoever the server was.</summary>
    private static (string Server, List<GtidInterval> Intervals) ReadMariaDb(string part, string text)
    {
        var pieces = part.Split('-');
        return pieces.Length == 3 ? (pieces[0], [new GtidInterval(1, Number(pieces[2], text))]) : throw Bad(text);
    }

    private static List<GtidInterval> Merge(List<GtidInterval> intervals)
    {
        var merged = new List<GtidInterval>();
        foreach (var interval in intervals.OrderBy(interval => interval.First))
        {
            if (merged.Count > 0 && interval.First <= merged[^1].Last + 1)
            {
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, interval.Last) };
            }
            else
            {
                merged.Add(interval);
            }
        }

        return merged;
    }

    private static long Number(string text, string whole) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(whole);

    private static FormatException Bad(string text) => new($"'{text}' is no replication position of a known flavour.");
}
