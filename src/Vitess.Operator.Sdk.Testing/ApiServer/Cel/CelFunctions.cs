using System.Globalization;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The functions of expressions.</summary>
internal static class CelFunctions
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>The names of all functions, for the check of an expression.</summary>
    public static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "size", "string", "int", "uint", "double", "bool", "type", "dyn", "startsWith", "endsWith", "contains", "matches", "lowerAscii", "upperAscii",
        "trim", "replace", "split", "join", "substring", "indexOf", "lastIndexOf", "charAt", "isSorted", "sum", "min", "max", "duration", "timestamp",
        "isQuantity", "quantity", "isLessThan", "isGreaterThan", "compareTo", "sign", "find", "getSeconds", "getHours", "getMinutes",
    };

    /// <exception cref="CelException">There is no such function for these values, or it fails.</exception>
    public static object? Call(string function, CelEvaluator.Boxed1? target, object?[] arguments)
    {
        object?[] all = target is null ? arguments : [target.Value, .. arguments];
        return (function, all) switch
        {
            ("size", [string text]) => (long)text.EnumerateRunes().Count(),
            ("size", [JsonList list]) => (long)list.Count,
            ("size", [JsonMap map]) => (long)map.Count,
            ("dyn", [var value]) => value,
            ("string", [var value]) => value as string ?? (value is CelTime time ? TimeText.Seconds(time.Value) : GoText.Value(value)),
            ("int", [var value]) => ToInt(value),
            ("uint", [var value]) => ToInt(value),
            ("double", [var value]) => ToReal(value),
            ("bool", [string text]) => text is "true" or "1" or "t" or "T" or "TRUE" or "True",
            ("type", [var value]) => TypeName(value),
            ("duration", [string text]) => new CelDuration(GoDurations.Parse(text) ?? throw new CelException($"invalid duration {text}")),
            ("timestamp", [string text]) => new CelTime(TimeText.Parse(text) ?? throw new CelException($"invalid timestamp {text}")),
            ("isQuantity", [string text]) => QuantityText.NanoValue(text) is not null,
            ("quantity", [string text]) => new CelQuantity(QuantityText.NanoValue(text) ?? throw new CelException(QuantityText.Problem(text))),
            ("isLessThan", [CelQuantity a, CelQuantity b]) => a.Nano < b.Nano,
            ("isGreaterThan", [CelQuantity a, CelQuantity b]) => a.Nano > b.Nano,
            ("compareTo", [CelQuantity a, CelQuantity b]) => (long)a.Nano.CompareTo(b.Nano),
            ("sign", [CelQuantity quantity]) => (long)quantity.Nano.Sign,
            ("getSeconds", [CelDuration duration]) => (long)duration.Value.TotalSeconds,
            ("getMinutes", [CelDuration duration]) => (long)duration.Value.TotalMinutes,
            ("getHours", [CelDuration duration]) => (long)duration.Value.TotalHours,
            (_, [string text, ..]) => OnText(function, text, all[1..]),
            (_, [JsonList list, ..]) => OnList(function, list, all[1..]),
            _ => throw new CelException("no such overload"),
        };
    }

    private static object? OnText(string function, string text, object?[] arguments) => (function, arguments) switch
    {
        ("startsWith", [string part]) => text.StartsWith(part, StringComparison.Ordinal),
        ("endsWith", [string part]) => text.EndsWith(part, StringComparison.Ordinal),
        ("contains", [string part]) => text.Contains(part, StringComparison.Ordinal),
        ("matches", [string pattern]) => Matches(text, pattern),
        ("find", [string pattern]) => Regex.Match(text, pattern, RegexOptions.CultureInvariant, PatternTime).Value,
#pragma warning disable CA1308 // the function is called so
        ("lowerAscii", []) => text.ToLowerInvariant(),
#pragma warning restore CA1308
        ("upperAscii", []) => text.ToUpperInvariant(),
        ("trim", []) => text.Trim(),
        ("replace", [string old, string changed]) => text.Replace(old, changed, StringComparison.Ordinal),
        ("split", [string separator]) => new JsonList(text.Split(separator)),
        ("substring", [long from]) => text[Bounded(from, text.Length)..],
        ("substring", [long from, long to]) => text[Bounded(from, text.Length)..Bounded(to, text.Length)],
        ("indexOf", [string part]) => (long)text.IndexOf(part, StringComparison.Ordinal),
        ("lastIndexOf", [string part]) => (long)text.LastIndexOf(part, StringComparison.Ordinal),
        ("charAt", [long at]) => at == text.Length ? "" : text[Bounded(at, text.Length - 1)].ToString(),
        _ => throw new CelException("no such overload"),
    };

    private static object? OnList(string function, JsonList list, object?[] arguments) => (function, arguments) switch
    {
        ("join", []) => string.Concat(list.Texts()),
        ("join", [string separator]) => string.Join(separator, list.Texts()),
        ("sum", []) => list.Aggregate((object?)0L, (a, b) => CelValues.Operate("+", a, b)),
        ("min", []) => list.Aggregate((a, b) => CelValues.Compare(a, b) <= 0 ? a : b),
        ("max", []) => list.Aggregate((a, b) => CelValues.Compare(a, b) >= 0 ? a : b),
        ("isSorted", []) => list.Zip(list.Skip(1)).All(p => CelValues.Compare(p.First, p.Second) <= 0),
        ("indexOf", [var item]) => (long)list.FindIndex(i => JsonTree.Same(i, item)),
        _ => throw new CelException("no such overload"),
    };

    private static object Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (ArgumentException)
        {
            throw new CelException($"error parsing regexp: {pattern}");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new CelException("operation cancelled: actual cost limit exceeded");
        }
    }

    private static int Bounded(long at, int length) =>
        at >= 0 && at <= length ? (int)at : throw new CelException($"index out of range: {at}");

    private static object ToInt(object? value) => value switch
    {
        long number => number,
        double number => (long)number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new CelException("type conversion error"),
    };

    private static object ToReal(object? value) => value switch
    {
        long number => (double)number,
        double number => number,
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new CelException("type conversion error"),
    };

    private static string TypeName(object? value) => value switch
    {
        null => "null_type",
        bool => "bool",
        long => "int",
        double => "double",
        string => "string",
        JsonList => "list",
        _ => "map",
    };
}
