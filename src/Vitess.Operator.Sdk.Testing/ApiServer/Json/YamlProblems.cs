using System.Globalization;
using YamlDotNet.Core;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Tells what is wrong with a YAML text in the words of Go's reader.</summary>
internal static class YamlProblems
{
    public static string Describe(YamlException problem)
    {
        var text = problem.Message.TrimEnd('.');
        var at = text.IndexOf("did not find", StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf("found", StringComparison.Ordinal) : at;
        var line = Math.Max(1, problem.End.Line - (problem.End.Column <= 1 ? 1 : 0));
        return $"yaml: line {line.ToString(CultureInfo.InvariantCulture)}: {(at < 0 ? text : text[at..])}";
    }
}
