namespace Vitess.Operator.Sdk.Validation.Rules.Names;

/// <summary>What Kubernetes takes for names.</summary>
internal static class KubernetesNames
{
    /// <summary>The most characters of a label value, and of one part of a name.</summary>
    public const int MaxLabel = 63;

    private const int MaxName = 253;

    /// <summary>Whether a text can be the name of an object: a DNS subdomain.</summary>
    public static bool IsSubdomain(string text) => text.Length is > 0 and <= MaxName && text.Split('.').All(IsPart);

    /// <summary>Whether a text can be the value of a label.</summary>
    public static bool IsLabelValue(string text) =>
        text.Length == 0 || (text.Length <= MaxLabel && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.All(IsInLabel));

    private static bool IsInLabel(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static bool IsPart(string part) =>
        part.Length > 0 && part[0] != '-' && part[^1] != '-' && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
