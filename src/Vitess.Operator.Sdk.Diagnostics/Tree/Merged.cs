namespace Vitess.Operator.Sdk.Diagnostics.Tree;

/// <summary>Clues of one cause: what has one field behind it is one finding, on however many Pods it shows.</summary>
internal sealed class Merged(IReadOnlyList<Clue> clues)
{
    public Clue First => clues[0];

    /// <summary>Evidence of all; lines of several objects say whose they are.</summary>
    public IReadOnlyList<string> Evidence => clues.Count == 1
        ? First.Evidence
        : [.. clues.SelectMany(clue => clue.Evidence.Select(line => line.Contains(Name(clue), StringComparison.Ordinal) ? line : $"{clue.Object}: {line}")).Distinct(StringComparer.Ordinal)];

    public int Reaches(Merged other) => clues.Max(clue => clue.Place.Reaches(other.First.Place));

    private static string Name(Clue clue) => clue.Object[(clue.Object.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
