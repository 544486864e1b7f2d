namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>Orders paths by their names, and entries of lists by their numbers: <c>cells[2]</c> before <c>cells[10]</c>.</summary>
internal sealed class PathOrder : IComparer<string>
{
    private PathOrder()
    {
    }

    public static PathOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]) ? Number(left, ref i).CompareTo(Number(right, ref j)) : left[i++].CompareTo(right[j++]);
            if (order != 0)
            {
                return order;
            }
        }

        return (left.Length - i).CompareTo(right.Length - j);
    }

    private static decimal Number(string text, ref int at)
    {
        var number = 0m;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            number = number < 1_000_000_000_000m ? (number * 10) + (text[at] - '0') : number;
        }

        return number;
    }
}
