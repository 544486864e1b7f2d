using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>How many tablets of each kind a shard has in each of three cells.</summary>
internal sealed record Layout(int[] Replicas, int[] ReadOnly)
{
    public int Count => Replicas.Sum() + ReadOnly.Sum();

    public int CellsUsed => Enumerable.Range(0, 3).Count(cell => Replicas[cell] + ReadOnly[cell] > 0);

    /// <summary>All layouts of up to a number of tablets.</summary>
    public static IEnumerable<Layout> UpTo(int most) =>
        Numbers(most, 6).Select(counts => new Layout(counts[..3], counts[3..])).Where(layout => layout.Count > 0);

    /// <summary>Reads <c>2+1</c>, with <c>r</c> behind the number of rdonly tablets: <c>1+1+1r</c>.</summary>
    public static Layout Parse(string text)
    {
        var layout = new Layout(new int[3], new int[3]);
        foreach (var (cell, part) in text.Split('+').Index())
        {
            foreach (var kind in part.Split(','))
            {
                (kind.EndsWith('r') ? layout.ReadOnly : layout.Replicas)[cell] = int.Parse(kind.TrimEnd('r'), CultureInfo.InvariantCulture);
            }
        }

        return layout;
    }

    public List<DurabilityTablet> Tablets() =>
    [
        .. Enumerable.Range(0, 3).SelectMany(cell => Enumerable.Range(1, Replicas[cell]).Select(i => new DurabilityTablet($"{cell}R{i}", $"c{cell}"))),
        .. Enumerable.Range(0, 3).SelectMany(cell => Enumerable.Range(1, ReadOnly[cell]).Select(i => new DurabilityTablet($"{cell}r{i}", $"c{cell}", IsReadOnly: true))),
    ];

    public override string ToString() => string.Join(" ", Tablets().Select(tablet => tablet.Name));

    private static IEnumerable<int[]> Numbers(int most, int places) => places == 0
        ? [[]]
        : Enumerable.Range(0, most + 1).SelectMany(first => Numbers(most - first, places - 1).Select(rest => (int[])[first, .. rest]));
}
