namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Runs an expression. Values are JSON values; maps and lists are those of the object.</summary>
[Behaviour(BehaviourBasis.Assumed, "CEL is a subset: what the recorded policies and the definitions of planetscale.com use, and the functions around it.")]
internal sealed class CelEvaluator(IReadOnlyDictionary<string, Func<object?>> names)
{
    private const int MostSteps = 1_000_000;

    private readonly Dictionary<string, object?> _locals = new(StringComparer.Ordinal);
    private int _steps;

    /// <exception cref="CelException">The expression fails.</exception>
    public object? Run(CelNode node)
    {
        if (++_steps > MostSteps)
        {
            throw new CelException("operation cancelled: actual cost limit exceeded");
        }

        return node switch
        {
            CelNode.Literal literal => literal.Value,
            CelNode.Name name => Named(name.Text),
            CelNode.Select select => Selected(select),
            CelNode.Index index => CelValues.At(Run(index.Of), Run(index.At)),
            CelNode.Call call => CelFunctions.Call(call.Function, call.Target is null ? null : new Boxed1(Run(call.Target)), [.. call.Arguments.Select(Run)]),
            CelNode.MakeList list => new JsonList(list.Items.Select(Run)),
            CelNode.MakeMap map => MakeMap(map),
            CelNode.Unary unary => Unary(unary),
            CelNode.Binary binary => Binary(binary),
            CelNode.Conditional conditional => Flag(Run(conditional.Test)) ? Run(conditional.Then) : Run(conditional.Else),
            CelNode.Walk walk => Walk(walk),
            _ => throw new CelException("no such overload"),
        };
    }

    public bool RunFlag(CelNode node) => Flag(Run(node));

    private static bool Flag(object? value) => value is bool flag ? flag : throw new CelException("no such overload");

    private object? Named(string name) => _locals.TryGetValue(name, out var local)
        ? local
        : names.TryGetValue(name, out var value) ? value() : throw new CelException($"undeclared reference to '{name}' (in container '')");

    private object? Selected(CelNode.Select select)
    {
        var of = Run(select.Of);
        var map = of as JsonMap;
        if (select.IsTest)
        {
            return map is null ? throw new CelException("no such overload") : map[select.Field] is not null;
        }

        if (map is null)
        {
            throw new CelException(of is null ? $"no such key: {select.Field}" : "no such overload");
        }

        return map.TryGetValue(select.Field, out var value) ? value : throw new CelException($"no such key: {select.Field}");
    }

    private JsonMap MakeMap(CelNode.MakeMap node)
    {
        var map = new JsonMap();
        foreach (var (key, value) in node.Entries)
        {
            map[Run(key) as string ?? throw new CelException("unsupported key type")] = Run(value);
        }

        return map;
    }

    private object? Unary(CelNode.Unary unary) => (unary.Operator, Run(unary.Of)) switch
    {
        ("!", bool flag) => !flag,
        ("-", long number) => -number,
        ("-", double number) => -number,
        _ => throw new CelException("no such overload"),
    };

    private object? Binary(CelNode.Binary binary) => binary.Operator switch
    {
        "&&" => Both(binary, stopsAt: false),
        "||" => Both(binary, stopsAt: true),
        _ => CelValues.Operate(binary.Operator, Run(binary.Left), Run(binary.Right)),
    };

    // Either side may decide, even when the other one fails.
    private object Both(CelNode.Binary binary, bool stopsAt)
    {
        CelException? failure = null;
        foreach (var side in new[] { binary.Left, binary.Right })
        {
            try
            {
                if (Flag(Run(side)) == stopsAt)
                {
                    return stopsAt;
                }
            }
            catch (CelException e)
            {
                failure ??= e;
            }
        }

        return failure is null ? !stopsAt : throw failure;
    }

    private object? Walk(CelNode.Walk walk)
    {
        var items = Run(walk.Over) switch
        {
            JsonList list => list,
            JsonMap map => new JsonList(map.Keys),
            _ => throw new CelException("no such overload"),
        };
        var had = _locals.TryGetValue(walk.Variable, out var outer);
        try
        {
            return walk.Macro switch
            {
                "all" => Quantified(walk, items, stopsAt: false),
                "exists" => Quantified(walk, items, stopsAt: true),
                "exists_one" => items.Count(i => Flag(With(walk, i, walk.Body))) == 1,
                "filter" => new JsonList(items.Where(i => Flag(With(walk, i, walk.Body)))),
                _ when walk.Transform is { } transform => new JsonList(items.Where(i => Flag(With(walk, i, walk.Body))).Select(i => With(walk, i, transform))),
                _ => new JsonList(items.Select(i => With(walk, i, walk.Body))),
            };
        }
        finally
        {
            _locals.Remove(walk.Variable);
            if (had)
            {
                _locals[walk.Variable] = outer;
            }
        }
    }

    private object Quantified(CelNode.Walk walk, JsonList items, bool stopsAt)
    {
        CelException? failure = null;
        foreach (var item in items)
        {
            try
            {
                if (Flag(With(walk, item, walk.Body)) == stopsAt)
                {
                    return stopsAt;
                }
            }
            catch (CelException e)
            {
                failure ??= e;
            }
        }

        return failure is null ? !stopsAt : throw failure;
    }

    private object? With(CelNode.Walk walk, object? item, CelNode body)
    {
        _locals[walk.Variable] = item;
        return Run(body);
    }

    /// <summary>Tells a target that is null from no target.</summary>
    internal sealed record Boxed1(object? Value);
}
