namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The shards of an equal partitioning, in CEL.</summary>
/// <remarks>
/// Bound i of n parts is the whole part of i * 16^w / n, in w hex digits. So the bound before a range gives its number, and the one behind it has to
/// be the next. Digits beyond ten do not fit the 64 bits of CEL; partitionings with them have no shards here.
/// </remarks>
internal static class CelEqual
{
    private const string Powers = "[1, 16, 256, 4096, 65536, 1048576, 16777216, 268435456, 4294967296, 68719476736, 1099511627776]";

    /// <summary>An equal partitioning can be cut, so it has shards.</summary>
    public static string IsCut(string equal) => Cel.Let("w", Width(equal), $"w % 2 == 0 && w <= 14 && (w > 3 || {Powers}[w] >= {equal}.parts)");

    /// <summary>An equal partitioning has a shard of a name.</summary>
    public static string Has(string equal, string name)
    {
        var numbers = $"[{Number("h[0]", equal, "0")}, {Number("h[1]", equal, $"{equal}.parts")}]";
        var next = Cel.Let("h", $"{name}.split('-')", Cel.Let("i", numbers, "i[0] >= 0 && i[1] == i[0] + 1"));
        return $"({name}.matches('^([0-9a-f]{{2}})*-([0-9a-f]{{2}})*$') && "
            + Cel.Let("w", Width(equal), $"w % 2 == 0 && w <= 10 && {Powers}[w] >= {equal}.parts && {next}") + ")";
    }

    private static string Width(string equal) => $"has({equal}.hexWidth) && {equal}.hexWidth > 0 ? {equal}.hexWidth : {equal}.parts <= 256 ? 2 : 4";

    private static string Number(string bound, string equal, string open)
    {
        var value = $"[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(j, j < w).map(j, '0123456789abcdef'.indexOf({bound}.substring(j, j + 1)) * {Powers}[w - 1 - j]).sum()";
        var number = $"[(v * {equal}.parts + {Powers}[w] - 1) / {Powers}[w]].map(n, n > 0 && n < {equal}.parts && n * {Powers}[w] / {equal}.parts == v ? n : -1)[0]";
        return $"({bound} == '' ? {open} : size({bound}) != w ? -1 : [{value}].map(v, {number})[0])";
    }
}
