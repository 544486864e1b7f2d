namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A field selector: terms that all hold.</summary>
internal sealed class FieldSelector(IReadOnlyList<FieldTerm> terms)
{
    public static readonly FieldSelector Everything = new([]);

    public bool IsEmpty => terms.Count == 0;

    /// <summary>The name that is asked for, when the selector names exactly one.</summary>
    public string? ExactName => terms.FirstOrDefault(t => t is { Field: "metadata.name", Equal: true })?.Value;

    public bool Matches(StoredObject stored, IReadOnlyList<string> fields)
    {
        foreach (var term in terms)
        {
            if (term.Equal != (ValueOf(stored, fields, term.Field) == term.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a selector.</summary>
    /// <exception cref="ApiException">400: the text is no selector, or a field is not known.</exception>
    public static FieldSelector Parse(string? text, ResourceInfo resource)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Everything;
        }

        var terms = new List<FieldTerm>();
        foreach (var part in Split(text).Where(p => p.Length > 0))
        {
            terms.Add(Term(part));
        }

        foreach (var term in terms)
        {
            resource.CheckSelectable(term.Field);
        }

        return new(terms);
    }

    private static FieldTerm Term(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var rest = part.AsSpan(i);
            if (rest.StartsWith("!="))
            {
                return new(part[..i], false, Unescape(part[(i + 2)..]));
            }

            if (rest.StartsWith("=="))
            {
                return new(part[..i], true, Unescape(part[(i + 2)..]));
            }

            if (rest.StartsWith("="))
            {
                return new(part[..i], true, Unescape(part[(i + 1)..]));
            }
        }

        throw Refusals.BadRequest($"invalid selector: '{part}'; can't understand '{part}'");
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value.AsSpan().IndexOfAny(',', '=') >= 0
                ? throw Refusals.BadRequest($"invalid field selector: invalid field selector: {value}")
                : value;
        }

        return value.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\=", "=", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static string ValueOf(StoredObject stored, IReadOnlyList<string> fields, string field)
    {
        switch (field)
        {
            case "metadata.name":
                return stored.Name;
            case "metadata.namespace":
                return stored.Namespace;
        }

        for (var i = 0; i < fields.Count && i < stored.Fields.Length; i++)
        {
            if (fields[i] == field)
            {
                return stored.Fields[i];
            }
        }

        return "";
    }
}
