using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>The faults that a server injects. The first rule that matches a request and still has something left is applied.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(FaultRule Rule, int Used)> _rules = [];
    private readonly IdentitySource _chance;

    internal FaultPlan(int seed) => _chance = new(seed);

    /// <summary>How many requests went wrong so far.</summary>
    public int Injected { get; private set; }

    /// <summary>Adds a rule behind the others.</summary>
    /// <param name="rule">The rule.</param>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_lock)
        {
            _rules.Add((rule, 0));
        }
    }

    /// <summary>Removes all rules.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    internal FaultRule? Next(RequestTarget target)
    {
        lock (_lock)
        {
            for (var i = 0; i < _rules.Count; i++)
            {
                var (rule, used) = _rules[i];
                if (used >= (rule.Count ?? int.MaxValue) || !Matches(rule, target) || !Fits(rule.Effect, target.Verb) || !Falls(rule.Probability))
                {
                    continue;
                }

                _rules[i] = (rule, used + 1);
                Injected++;
                return rule;
            }

            return null;
        }
    }

    private static bool Matches(FaultRule rule, RequestTarget target) =>
        Is(rule.Verb, target.Verb) && Is(rule.Group, target.Group) && Is(rule.Resource, target.Plural)
        && Is(rule.Subresource, target.Subresource) && Is(rule.Namespace, target.Namespace) && Is(rule.Name, target.Name);

    private static bool Is(string? wanted, string actual) => wanted is null || wanted == actual;

    private static bool Fits(FaultEffect effect, string verb) => effect switch
    {
        FaultEffect.CutWatch => verb == "watch",
        FaultEffect.StaleRead => verb is "get" or "list",
        _ => true,
    };

    private bool Falls(double probability) => probability >= 1 || _chance.NextShare() < probability;
}
