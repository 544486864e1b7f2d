namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads the text form of label selectors, with the messages of the API server.</summary>
internal sealed class LabelSelectorParser
{
    private static readonly string[] Symbols = ["==", "!=", "=", ",", "(", ")", "!", ">", "<"];

    private const string Prefix = "unable to parse requirement: ";

    private readonly List<string> _tokens;
    private int _at;

    private LabelSelectorParser(string text) => _tokens = Tokens(text);

    /// <exception cref="ApiException">400: the text is no selector.</exception>
    public static LabelSelector Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return LabelSelector.Everything;
        }

        return new(new LabelSelectorParser(text).Requirements());
    }

    private List<LabelRequirement> Requirements()
    {
        var result = new List<LabelRequirement>();
        if (Peek is null)
        {
            return result;
        }

        while (true)
        {
            if (Peek is null || (!IsWord(Peek) && Peek != "!"))
            {
                throw Refusals.BadRequest($"found '{Peek}', expected: !, identifier, or 'end of string'");
            }

            result.Add(Requirement());
            switch (Peek)
            {
                case null:
                    return result;
                case ",":
                    _at++;
                    if (Peek is null || (!IsWord(Peek) && Peek != "!"))
                    {
                        throw Refusals.BadRequest($"found '{Peek}', expected: identifier after ','");
                    }

                    break;
                default:
                    throw Refusals.BadRequest($"found '{Peek}', expected: ',' or 'end of string'");
            }
        }
    }

    private LabelRequirement Requirement()
    {
        try
        {
            return ParseRequirement();
        }
        catch (ApiException e) when (!e.Message.StartsWith(Prefix, StringComparison.Ordinal))
        {
            throw Refusals.BadRequest(Prefix + e.Message);
        }
    }

    private LabelRequirement ParseRequirement()
    {
        var negated = Peek == "!";
        if (negated)
        {
            _at++;
        }

        var key = Take() ?? "";
        if (!IsWord(key))
        {
            throw Refusals.BadRequest($"found '{key}', expected: identifier");
        }

        CheckKey(key);
        if (negated || Peek is null or ",")
        {
            return new(key, negated ? LabelOperator.DoesNotExist : LabelOperator.Exists, []);
        }

        return Comparison(key, Take()!);
    }

    private LabelRequirement Comparison(string key, string op)
    {
        switch (op)
        {
            case "=" or "==":
                return Checked(new(key, LabelOperator.In, [ExactValue()]));
            case "!=":
                return Checked(new(key, LabelOperator.NotIn, [ExactValue()]));
            case "in":
                return Checked(new(key, LabelOperator.In, Values()));
            case "notin":
                return Checked(new(key, LabelOperator.NotIn, Values()));
            case ">" or "<":
                return Bound(key, op);
            default:
                throw Refusals.BadRequest($"found '{op}', expected: in, notin, =, ==, !=, gt, lt");
        }
    }

    private LabelRequirement Bound(string key, string op)
    {
        var value = ExactValue();
        if (!long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            throw Refusals.BadRequest($"values[0]: Invalid value: \"{value}\": for 'Gt', 'Lt' operators, the value must be an integer");
        }

        return new(key, op == ">" ? LabelOperator.GreaterThan : LabelOperator.LessThan, [value]);
    }

    private string ExactValue()
    {
        if (Peek is null or ",")
        {
            return "";
        }

        var value = Take()!;
        return IsWord(value) ? value : throw Refusals.BadRequest($"found '{value}', expected: identifier");
    }

    private List<string> Values()
    {
        var open = Take();
        if (open != "(")
        {
            throw Refusals.BadRequest($"found '{open}' expected: '('");
        }

        var values = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var token = Take();
            switch (token)
            {
                case ")":
                    values.Add("");
                    return [.. values];
                case ",":
                    values.Add("");
                    continue;
                case null:
                    throw Refusals.BadRequest("found '', expected: ',', ')' or identifier");
            }

            values.Add(token);
            switch (Take())
            {
                case ")":
                    return [.. values];
                case "," when Peek == ")":
                    values.Add("");
                    _at++;
                    return [.. values];
                case ",":
                    continue;
                case var other:
                    throw Refusals.BadRequest($"found '{other}', expected: ',' or ')'");
            }
        }
    }

    private static LabelRequirement Checked(LabelRequirement requirement)
    {
        for (var i = 0; i < requirement.Values.Count; i++)
        {
            if (NameRules.LabelValueProblem(requirement.Values[i]) is { } problem)
            {
                throw Refusals.BadRequest($"values[{i}][{requirement.Key}]: Invalid value: {GoText.Quote(requirement.Values[i])}: {problem}");
            }
        }

        return requirement;
    }

    private static void CheckKey(string key)
    {
        var problems = NameRules.QualifiedNameProblems(key);
        if (problems.Count > 0)
        {
            throw Refusals.BadRequest($"<nil>: Invalid value: {GoText.Quote(key)}: {string.Join("; ", problems)}");
        }
    }

    private string? Peek => _at < _tokens.Count ? _tokens[_at] : null;

    private string? Take() => _at < _tokens.Count ? _tokens[_at++] : null;

    private static bool IsWord(string token) => !Symbols.Contains(token);

    private static List<string> Tokens(string text)
    {
        var result = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
                continue;
            }

            var symbol = Array.Find(Symbols, s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0);
            if (symbol is not null)
            {
                result.Add(symbol);
                at += symbol.Length;
                continue;
            }

            var start = at;
            while (at < text.Length && !"=!(),>< \t\r\n".Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }

            result.Add(text[start..at]);
        }

        return result;
    }
}
