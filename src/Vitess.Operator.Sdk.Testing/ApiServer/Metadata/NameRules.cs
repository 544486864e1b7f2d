namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The rules for names, labels and keys; each gives null or what is wrong.</summary>
internal static class NameRules
{
    private const string LabelShape = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string QualifiedShape = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string LabelValueShape = "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?";

    public static string? SubdomainProblem(string name)
    {
        if (name.Length > 253)
        {
            return "must be no more than 253 characters";
        }

        return NameShapes.IsSubdomain(name) ? null
            : "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
                + Example($"{LabelShape}(\\.{LabelShape})*", "example.com");
    }

    public static string? LabelProblem(string name)
    {
        if (name.Length > 63)
        {
            return "must be no more than 63 characters";
        }

        return NameShapes.IsLabel(name) ? null
            : "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character "
                + Example(LabelShape, "my-name", "123-abc");
    }

    public static string? Label1035Problem(string name)
    {
        if (name.Length > 63)
        {
            return "must be no more than 63 characters";
        }

        return NameShapes.IsLabel1035(name) ? null
            : "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character "
                + Example("[a-z]([-a-z0-9]*[a-z0-9])?", "my-name", "abc-123");
    }

    /// <summary>Names that only have to fit into a path.</summary>
    public static string? PathSegmentProblem(string name) => name switch
    {
        "." or ".." => $"may not be '{name}'",
        _ when name.Contains('/', StringComparison.Ordinal) => "may not contain '/'",
        _ when name.Contains('%', StringComparison.Ordinal) => "may not contain '%'",
        _ => null,
    };

    public static IReadOnlyList<string> QualifiedNameProblems(string name, string what = "a qualified name")
    {
        if (IsQualifiedName(name))
        {
            return [];
        }

        var problems = new List<string>();
        var parts = name.Split('/');
        if (parts.Length > 2)
        {
            problems.Add(what + " " + QualifiedText() + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
            return problems;
        }

        if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
            {
                problems.Add("prefix part must be non-empty");
            }
            else if (SubdomainProblem(parts[0]) is { } problem)
            {
                problems.Add("prefix part " + problem);
            }
        }

        var last = parts[^1];
        if (last.Length == 0)
        {
            problems.Add("name part must be non-empty");
        }
        else if (last.Length > 63)
        {
            problems.Add("name part must be no more than 63 bytes");
        }

        if (!NameShapes.IsQualified(last))
        {
            problems.Add("name part " + QualifiedText());
        }

        return problems;
    }

    private static bool IsQualifiedName(ReadOnlySpan<char> name)
    {
        var slash = name.IndexOf('/');
        var prefix = slash < 0 ? default : name[..slash];
        var last = name[(slash + 1)..];
        return last.Length <= 63 && NameShapes.IsQualified(last) && (slash < 0 || (prefix.Length <= 253 && NameShapes.IsSubdomain(prefix)));
    }

    public static string? LabelValueProblem(string value)
    {
        if (value.Length > 63)
        {
            return "must be no more than 63 bytes";
        }

        return NameShapes.IsLabelValue(value) ? null
            : "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
                + Example(LabelValueShape, "MyValue", "my_value", "12345");
    }

    public static string? ConfigKeyProblem(string key)
    {
        if (key.Length > 253)
        {
            return "must be no more than 253 bytes";
        }

        if (!NameShapes.IsConfigKey(key))
        {
            return "a valid config key must consist of alphanumeric characters, '-', '_' or '.' " + Example("[-._a-zA-Z0-9]+", "key.name", "KEY_NAME", "key-name");
        }

        return key is "." or ".." ? $"must not be '{key}'" : key.StartsWith("..", StringComparison.Ordinal) ? "must not start with '..'" : null;
    }

    public static string? EnvNameProblem(string name) =>
        NameShapes.IsEnvName(name) ? null
            : "a valid environment variable name must consist only of printable ASCII characters other than '='";

    public static string? PortNameProblem(string name)
    {
        if (name.Length > 15)
        {
            return "must be no more than 15 characters";
        }

        if (!name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
        }

        return name.Any(char.IsAsciiLetterLower) ? null : "must contain at least one letter (a-z)";
    }

    public static string Example(string shape, params ReadOnlySpan<string> examples)
    {
        var text = "(";
        for (var i = 0; i < examples.Length; i++)
        {
            text += i == 0 ? $"e.g. '{examples[i]}', " : $" or '{examples[i]}', ";
        }

        return text + $"regex used for validation is '{shape}')";
    }

    private static string QualifiedText() =>
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
            + Example(QualifiedShape, "MyName", "my.name", "123-abc");
}
