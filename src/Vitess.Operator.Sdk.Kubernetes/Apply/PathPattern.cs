namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A set of field paths, as in <c>spec.containers[].image</c> or <c>metadata.annotations["example.com/x"]</c>.</summary>
/// <remarks>
/// <c>[]</c> stands for every item of a list and <c>*</c> for every property. A pattern covers what it names and everything below it. One that begins with
/// <c>**.</c> names the end of a path instead, and covers nothing below.
/// </remarks>
public sealed class PathPattern
{
    internal const string Item = "[]";
    internal const string Any = "*";
    private readonly string[] _steps;
    private readonly bool _isSuffix;
    private readonly string _text;

    private PathPattern(string text, string[] steps, bool isSuffix)
    {
        _text = text;
        _steps = steps;
        _isSuffix = isSuffix;
    }

    /// <summary>Everything.</summary>
    public static PathPattern Everything { get; } = new(string.Empty, [], false);

    internal string LastStep => _steps.Length == 0 ? string.Empty : _steps[^1];

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <exception cref="FormatException">A bracket is not closed, or holds something else than nothing or a quoted key.</exception>
    public static PathPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isSuffix = text.StartsWith("**.", StringComparison.Ordinal);
        return new(text, [.. Split(isSuffix ? text[3..] : text)], isSuffix);
    }

    /// <summary>Whether the pattern covers a path.</summary>
    /// <param name="path">The path.</param>
    public bool Covers(FieldPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Covers(path.Steps());
    }

    /// <summary>The pattern's text.</summary>
    public override string ToString() => _text;

    internal bool Covers(ReadOnlySpan<string> steps)
    {
        if (steps.Length < _steps.Length)
        {
            return false;
        }

        var from = _isSuffix ? steps.Length - _steps.Length : 0;
        for (var index = 0; index < _steps.Length; index++)
        {
            var expected = _steps[index];
            var actual = steps[from + index];
            if (expected != actual && !(expected == Any && actual != Item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the pattern names the path itself, and not only something above it.</summary>
    internal bool EndsAt(string[] steps) => (_isSuffix || steps.Length == _steps.Length) && Covers(steps);

    private static List<string> Split(string text)
    {
        var steps = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            if (rest[0] == '[')
            {
                var end = rest.StartsWith("[\"") ? rest.IndexOf("\"]") + 1 : rest.IndexOf(']');
                steps.Add(Bracket(text, end > 0 ? rest[1..end] : throw new FormatException($"A bracket is not closed in '{text}'.")));
                rest = rest[(end + 1)..].TrimStart('.');
                continue;
            }

            var length = rest.IndexOfAny('.', '[');
            length = length < 0 ? rest.Length : length;
            steps.Add(rest[..length].ToString());
            rest = rest[length..].TrimStart('.');
        }

        return steps;
    }

    private static string Bracket(string text, ReadOnlySpan<char> inside)
    {
        if (inside.Length == 0)
        {
            return Item;
        }

        return inside.Length > 2 && inside[0] == '"' && inside[^1] == '"'
            ? inside[1..^1].ToString()
            : throw new FormatException($"A bracket holds neither nothing nor a quoted key in '{text}'.");
    }
}
