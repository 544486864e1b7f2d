using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What has to happen to a live object so that it becomes as wanted.</summary>
public sealed class ApplyPlan
{
    private readonly Func<ChangeMode[], JsonObject> _with;

    internal ApplyPlan(IReadOnlyList<PlannedChange> changes, IReadOnlyList<ForeignField> foreign, Func<ChangeMode[], JsonObject> with)
    {
        Changes = changes;
        Foreign = foreign;
        _with = with;
    }

    /// <summary>All differences, in the order of their paths.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>What somebody else set on the object, and stays.</summary>
    public IReadOnlyList<ForeignField> Foreign { get; }

    /// <summary>Whether the object is as wanted.</summary>
    public bool IsConverged => Changes.Count == 0;

    /// <summary>Whether some difference has a mode.</summary>
    /// <param name="mode">The mode.</param>
    public bool Has(ChangeMode mode) => Changes.Any(change => change.Mode == mode);

    /// <summary>The differences about which nothing can be done.</summary>
    public IEnumerable<Difference> Blocked => Changes.Where(change => change.Mode is null).Select(change => change.Difference);

    /// <summary>The live object with the differences of some modes carried out; a new object.</summary>
    /// <param name="modes">The modes.</param>
    public JsonObject With(params ChangeMode[] modes)
    {
        ArgumentNullException.ThrowIfNull(modes);
        return _with(modes);
    }
}
