namespace Vitess.Operator.Sdk.Diagnostics.Tree;

/// <summary>Hangs symptoms below the cause that explains them best, and lists causes with the most basic one first.</summary>
internal static class CausalTree
{
    public static IReadOnlyList<DiagnosisFinding> Build(IEnumerable<Clue> clues)
    {
        var roots = new List<Merged>();
        var children = new Dictionary<Merged, List<Merged>>();
        var known = new List<Merged>();
        foreach (var clue in Merge(clues))
        {
            if (Explanation(clue, known) is { } cause)
            {
                (children.TryGetValue(cause, out var below) ? below : children[cause] = []).Add(clue);
            }
            else
            {
                roots.Add(clue);
            }

            known.Add(clue);
        }

        return [.. roots.OrderBy(root => root.First.Info.Severity).Select(root => ToFinding(root, children))];
    }

    // Of the causes that bear on it the nearest; of two as near the more basic. Nothing that only may get worse explains what does not work.
    private static Merged? Explanation(Merged clue, IEnumerable<Merged> known) => clue.First.Info.Role == DiagnosisRole.Cause
        ? null
        : known.Where(cause => cause.First.Info.Severity == DiagnosisSeverity.Error).Select(cause => (Cause: cause, Reach: cause.Reaches(clue)))
            .Where(pair => pair.Reach > 0).OrderByDescending(pair => pair.Reach).Select(pair => pair.Cause).FirstOrDefault();

    // Causes before consequences before symptoms, so that each finds what explains it among those before.
    private static IEnumerable<Merged> Merge(IEnumerable<Clue> clues) => clues
        .GroupBy(clue => (clue.Info.Code, clue.Path, clue.Place.Scope, Where: clue.Path.Length == 0 ? clue.Object : string.Empty))
        .Select(group => new Merged([.. group.OrderBy(clue => clue.Object, StringComparer.Ordinal)]))
        .OrderBy(group => group.First.Info.Role).ThenBy(group => DiagnosisCatalogue.Order(group.First.Info)).ThenBy(group => group.First.Object, StringComparer.Ordinal);

    private static DiagnosisFinding ToFinding(Merged group, Dictionary<Merged, List<Merged>> children)
    {
        var first = group.First;
        return new(
            first.Info.Code, first.Info.Severity, first.Info.Title, first.Cause, first.Object, first.Path, group.Evidence, first.Fix,
            [.. children.GetValueOrDefault(group, []).Select(child => ToFinding(child, children))]);
    }
}
