using System.Runtime.CompilerServices;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Finds the rule for a path among many, by the last property first.</summary>
internal sealed class PatternIndex<TRule>
    where TRule : class
{
    private static readonly ConditionalWeakTable<IReadOnlyList<TRule>, PatternIndex<TRule>> Known = [];
    private readonly Dictionary<string, List<(PathPattern Pattern, TRule Rule)>> _byLastStep = new(StringComparer.Ordinal);

    private PatternIndex(IReadOnlyList<TRule> rules, Func<TRule, PathPattern> patternOf)
    {
        foreach (var rule in rules)
        {
            var pattern = patternOf(rule);
            if (!_byLastStep.TryGetValue(pattern.LastStep, out var same))
            {
                _byLastStep[pattern.LastStep] = same = [];
            }

            same.Add((pattern, rule));
        }
    }

    /// <summary>The first rule whose pattern ends where the path ends; null for list items and where there is none.</summary>
    public static TRule? Find(IReadOnlyList<TRule> rules, Func<TRule, PathPattern> patternOf, FieldPath path)
    {
        if (path.IsItem || rules.Count == 0)
        {
            return null;
        }

        // Lists of rules do not change once they are in a schema.
        var index = Known.GetValue(rules, key => new(key, patternOf));
        return index.Find(path.Property, path) ?? index.Find(PathPattern.Any, path);
    }

    private TRule? Find(string lastStep, FieldPath path)
    {
        if (!_byLastStep.TryGetValue(lastStep, out var rules))
        {
            return null;
        }

        var steps = path.Steps();
        foreach (var (pattern, rule) in rules)
        {
            if (pattern.EndsAt(steps))
            {
                return rule;
            }
        }

        return null;
    }
}
