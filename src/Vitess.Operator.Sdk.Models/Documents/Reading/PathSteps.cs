namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Takes paths such as <c>spec.cells[0].name</c> and <c>spec.extraVitessFlags['v']</c> apart.</summary>
internal static class PathSteps
{
    /// <summary>The names and numbers on the way to a value.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var start = 0;
        while (start < path.Length)
        {
            if (path.AsSpan(start).StartsWith("['") && path.IndexOf("']", start, StringComparison.Ordinal) is > 0 and var close)
            {
                yield return path[(start + 2)..close];
                start = close + 2;
            }
            else
            {
                start += path[start] is '.' or '[' ? 1 : 0;
                var end = path.AsSpan(start).IndexOfAny('.', '[', ']');
                end = end < 0 ? path.Length : start + end;
                yield return path[start..end];
                start = end < path.Length && path[end] == ']' ? end + 1 : end;
            }
        }
    }
}
