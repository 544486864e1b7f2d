namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Operators on values.</summary>
internal static class CelValues
{
    private const string NoOverload = "no such overload";

    public static object? At(object? of, object? at) => (of, at) switch
    {
        (JsonList list, long index) => index >= 0 && index < list.Count ? list[(int)index] : throw new CelException($"index out of bounds: {index}"),
        (JsonMap map, string key) => map.TryGetValue(key, out var value) ? value : throw new CelException($"no such key: {key}"),
        _ => throw new CelException(NoOverload),
    };

    public static object? Operate(string op, object? left, object? right) => op switch
    {
        "==" => JsonTree.Same(left, right),
        "!=" => !JsonTree.Same(left, right),
        "in" => In(left, right),
        "<" => Compare(left, right) < 0,
        "<=" => Compare(left, right) <= 0,
        ">" => Compare(left, right) > 0,
        ">=" => Compare(left, right) >= 0,
        _ => Arithmetic(op, left, right),
    };

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (long or double, long or double) => ToDouble(left).CompareTo(ToDouble(right)),
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (CelTime a, CelTime b) => a.Value.CompareTo(b.Value),
        (CelDuration a, CelDuration b) => a.Value.CompareTo(b.Value),
        _ => throw new CelException(NoOverload),
    };

    public static double ToDouble(object? value) => value is long number ? number : (double)value!;

    private static object In(object? left, object? right) => right switch
    {
        JsonList list => list.Exists(i => JsonTree.Same(i, left)),
        JsonMap map => left is string key && map.ContainsKey(key),
        _ => throw new CelException(NoOverload),
    };

    private static object Arithmetic(string op, object? left, object? right) => (op, left, right) switch
    {
        ("+", string a, string b) => a + b,
        ("+", JsonList a, JsonList b) => new JsonList(a.Concat(b)),
        (_, long a, long b) => Whole(op, a, b),
        (_, double a, double b) => Real(op, a, b),
        ("+", CelTime a, CelDuration b) => new CelTime(a.Value + b.Value),
        ("-", CelTime a, CelTime b) => new CelDuration(a.Value - b.Value),
        ("-", CelTime a, CelDuration b) => new CelTime(a.Value - b.Value),
        _ => throw new CelException(NoOverload),
    };

    private static object Whole(string op, long a, long b)
    {
        try
        {
            return op switch
            {
                "+" => checked(a + b),
                "-" => checked(a - b),
                "*" => checked(a * b),
                "/" => b == 0 ? throw new CelException("division by zero") : a / b,
                "%" => b == 0 ? throw new CelException("modulus by zero") : a % b,
                _ => throw new CelException(NoOverload),
            };
        }
        catch (OverflowException)
        {
            throw new CelException("integer overflow");
        }
    }

    private static object Real(string op, double a, double b) => op switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => a / b,
        _ => throw new CelException(NoOverload),
    };
}
