namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Parses the part of the Common Expression Language that admission policies and schema rules use.</summary>
internal sealed class CelParser
{
    private const string Expected = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";

    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">=", "in"], ["+", "-"], ["*", "/", "%"]];
    private static readonly HashSet<string> Macros = new(StringComparer.Ordinal) { "all", "exists", "exists_one", "map", "filter" };

    private const int MostNested = 250;

    // Operators of the same level nest to the left.
    private const int MostOperators = 1000;

    private readonly List<CelToken> _tokens;
    private readonly string _text;
    private int _at;
    private int _depth;

    private CelParser(string text)
    {
        _text = text;
        _tokens = new CelLexer(text).Read();
    }

    /// <exception cref="CelException">The text is no expression.</exception>
    public static CelNode Parse(string text)
    {
        var parser = new CelParser(text);
        var node = parser.Expression();
        return parser.Peek.Type == CelTokenType.End ? node : throw parser.Unexpected();
    }

    private CelToken Peek => _tokens[_at];

    private CelNode Expression()
    {
        if (++_depth > MostNested)
        {
            throw TooDeep();
        }

        var test = Level(0);
        if (Take("?"))
        {
            var then = Level(0);
            Need(":");
            test = new CelNode.Conditional(test, then, Expression());
        }

        _depth--;
        return test;
    }

    private CelNode Level(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Level(level + 1);
        for (var operators = 0; Levels[level].Contains(Peek.Text) && Peek.Type is CelTokenType.Symbol or CelTokenType.Name && IsOperator(level); operators++)
        {
            if (operators == MostOperators)
            {
                throw TooDeep();
            }

            var op = _tokens[_at++].Text;
            left = new CelNode.Binary(op, left, Level(level + 1));
        }

        return left;
    }

    private bool IsOperator(int level) => Peek.Type == CelTokenType.Symbol || (level == 2 && Peek.Text == "in");

    private CelNode Unary()
    {
        if (++_depth > MostNested)
        {
            throw TooDeep();
        }

        var node = Take("!") ? new CelNode.Unary("!", Unary()) : Take("-") ? new CelNode.Unary("-", Unary()) : Member();
        _depth--;
        return node;
    }

    private static CelException TooDeep() => new($"ERROR: <input>:1:1: expression recursion limit exceeded: {MostNested}");

    private CelNode Member()
    {
        var node = Primary();
        for (var links = 0; links < MostOperators; links++)
        {
            if (Take("."))
            {
                node = AfterDot(node);
            }
            else if (Take("["))
            {
                node = new CelNode.Index(node, Expression());
                Need("]");
            }
            else
            {
                return node;
            }
        }

        throw TooDeep();
    }

    private CelNode AfterDot(CelNode node)
    {
        var name = NeedName();
        if (!Take("("))
        {
            return new CelNode.Select(node, name.Text, IsTest: false);
        }

        var arguments = Arguments();
        return Macros.Contains(name.Text) && arguments.Count is 2 or 3 && arguments[0] is CelNode.Name variable
            ? Macro(node, name.Text, variable.Text, arguments)
            : new CelNode.Call(name.Text, node, arguments);
    }

    private static CelNode.Walk Macro(CelNode over, string macro, string variable, List<CelNode> arguments) => arguments.Count == 3
        ? new(macro, over, variable, arguments[1], arguments[2])
        : new(macro, over, variable, arguments[1], null);

    private CelNode Primary()
    {
        var token = Peek;
        switch (token.Type)
        {
            case CelTokenType.Literal:
                _at++;
                return new CelNode.Literal(token.Value);
            case CelTokenType.Name:
                _at++;
                return Take("(") ? Global(token) : new CelNode.Name(token.Text, token.Column);
        }

        if (Take("("))
        {
            var node = Expression();
            Need(")");
            return node;
        }

        if (Take("["))
        {
            return new CelNode.MakeList(Items("]"));
        }

        return Take("{") ? Map() : throw Unexpected();
    }

    private CelNode Global(CelToken name)
    {
        var arguments = Arguments();
        if (name.Text == "has")
        {
            return arguments is [CelNode.Select select]
                ? select with { IsTest = true }
                : throw new CelException($"ERROR: <input>:1:{name.Column + 4}: invalid argument to has() macro");
        }

        return new CelNode.Call(name.Text, null, arguments);
    }

    private CelNode.MakeMap Map()
    {
        var entries = new List<(CelNode, CelNode)>();
        while (!Take("}"))
        {
            var key = Expression();
            Need(":");
            entries.Add((key, Expression()));
            if (!Take(",") && Peek.Text != "}")
            {
                throw Unexpected();
            }
        }

        return new(entries);
    }

    private List<CelNode> Arguments() => Items(")");

    private List<CelNode> Items(string end)
    {
        var items = new List<CelNode>();
        while (!Take(end))
        {
            items.Add(Expression());
            if (!Take(",") && Peek.Text != end)
            {
                throw Unexpected();
            }
        }

        return items;
    }

    private bool Take(string symbol)
    {
        if (Peek.Type == CelTokenType.Symbol && Peek.Text == symbol)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Need(string symbol)
    {
        if (!Take(symbol))
        {
            throw Unexpected();
        }
    }

    private CelToken NeedName()
    {
        var token = Peek;
        _at++;
        return token.Type == CelTokenType.Name ? token : throw Unexpected();
    }

    private CelException Unexpected()
    {
        var token = _tokens[Math.Min(_at, _tokens.Count - 1)];
        return new($"ERROR: <input>:1:{token.Column + 1}: Syntax error: mismatched input '{token.Text}' expecting {Expected}\n | {_text}\n | {new string('.', token.Column)}^");
    }
}
