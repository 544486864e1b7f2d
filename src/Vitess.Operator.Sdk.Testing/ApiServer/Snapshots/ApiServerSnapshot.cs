using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>All objects of a server at one moment. It is cheap to take and to hold, and can be restored into other servers too.</summary>
public sealed class ApiServerSnapshot
{
    internal ApiServerSnapshot(long revision, IReadOnlyDictionary<string, IReadOnlyList<StoredObject>> kinds)
    {
        Revision = revision;
        Kinds = kinds;
    }

    /// <summary>The revision of the server at that moment.</summary>
    public long Revision { get; }

    /// <summary>How many objects there are.</summary>
    public int Count => Kinds.Values.Sum(k => k.Count);

    internal IReadOnlyDictionary<string, IReadOnlyList<StoredObject>> Kinds { get; }
}
