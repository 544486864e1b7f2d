using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>One topology server: records by full key, a revision that every write raises, and the locks that are held.</summary>
internal sealed class InMemoryServer
{
    private const string LocksPart = "/locks/";
    private long _revision;

    public InMemoryServer()
    {
    }

    public InMemoryServer(IReadOnlyDictionary<string, Versioned<TopologyRecord>> records)
    {
        foreach (var (key, record) in records)
        {
            Records.Add(key, record);
            _revision = Math.Max(_revision, record.Version);
        }
    }

    public SortedDictionary<string, Versioned<TopologyRecord>> Records { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Locks { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of locks that somebody holds who writes keys rather than records.</summary>
    public SortedSet<string> ForeignLocks { get; } = new(StringComparer.Ordinal);

    /// <summary>The key that shows a lock of this server to those who read keys.</summary>
    public static string OwnLock(string directory) => directory + LocksPart + "0";

    /// <summary>Whether a key is that of a lock.</summary>
    public static bool IsLock(string key) => key.Contains(LocksPart, StringComparison.Ordinal);

    public bool HasForeignLock(string directory) => ForeignLocks.Any(key => key.StartsWith(directory + LocksPart, StringComparison.Ordinal));

    public Versioned<TopologyRecord> Read(string key) =>
        Records.TryGetValue(key, out var record) ? record : throw new TopologyException(TopologyErrorKind.NoNode, key);

    public long Write(string key, TopologyRecord value)
    {
        Records[key] = new Versioned<TopologyRecord>(value, ++_revision);
        return _revision;
    }

    public void Delete(string key)
    {
        _revision++;
        Records.Remove(key);
    }

    /// <summary>Every key below a directory; none means that the directory is not there.</summary>
    public List<string> Below(string directory)
    {
        var prefix = directory + "/";
        var keys = Records.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return keys.Count > 0 ? keys : throw new TopologyException(TopologyErrorKind.NoNode, directory);
    }

    public void Expect(string key, long? version)
    {
        if (version is { } expected && (!Records.TryGetValue(key, out var record) || record.Version != expected))
        {
            throw new TopologyException(TopologyErrorKind.BadVersion, key);
        }
    }
}
