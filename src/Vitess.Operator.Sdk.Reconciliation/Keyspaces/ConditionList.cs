using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Conditions of a status: kept from pass to pass, each with the time of its last change.</summary>
internal sealed class ConditionList(IList<VitessKeyspaceCondition>? previous, TimeProvider time)
{
    private readonly List<VitessKeyspaceCondition> _conditions = [.. previous ?? []];
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>Sets a condition. Its time changes only with its status.</summary>
    public void Set(string type, string status, string reason, string message)
    {
        _set.Add(type);
        var index = _conditions.FindIndex(condition => condition.Type == type);
        var old = index < 0 ? null : _conditions[index];
        var changed = new VitessKeyspaceCondition
        {
            Type = type,
            Status = status,
            Reason = reason,
            Message = message,
            LastTransitionTime = old is not null && old.Status == status && old.LastTransitionTime is { } since ? since : Now(),
        };
        if (index < 0)
        {
            _conditions.Add(changed);
        }
        else
        {
            _conditions[index] = changed;
        }
    }

    /// <summary>Starts the time of a condition anew, as when it comes to speak of something else.</summary>
    public void Renew(string type)
    {
        if (_conditions.FindIndex(condition => condition.Type == type) is >= 0 and var index)
        {
            _conditions[index] = _conditions[index] with { LastTransitionTime = null };
        }
    }

    /// <summary>Says of conditions that this pass did not set that nothing is known.</summary>
    public void FillIn(params string[] types)
    {
        foreach (var type in types.Where(type => !_set.Contains(type)))
        {
            Set(type, ConditionStatuses.Unknown, "ReconcileFailed", "Failed to determine status of the condition.");
        }
    }

    /// <summary>The conditions, in order of first appearance.</summary>
    public IList<VitessKeyspaceCondition> ToList() => _conditions;

    /// <summary>Kubernetes keeps whole seconds.</summary>
    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
