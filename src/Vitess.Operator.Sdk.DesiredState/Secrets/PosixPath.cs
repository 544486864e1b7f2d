namespace Vitess.Operator.Sdk.DesiredState.Secrets;

/// <summary>Paths inside containers, independent of the system that this runs on.</summary>
internal static class PosixPath
{
    /// <summary>Joins a directory and a relative path, and takes out empty, <c>.</c> and <c>..</c> elements.</summary>
    public static string Join(string directory, string? path)
    {
        if (!string.IsNullOrEmpty(path) && path[0] != '.' && !path.Contains('/', StringComparison.Ordinal))
        {
            return $"{directory}/{path}";
        }

        var elements = new List<string>();
        foreach (var element in $"{directory}/{path}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element == ".." && elements.Count > 0)
            {
                elements.RemoveAt(elements.Count - 1);
            }
            else if (element is not ("." or ".."))
            {
                elements.Add(element);
            }
        }

        return "/" + string.Join('/', elements);
    }
}
