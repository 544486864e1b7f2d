using System.Buffers.Text;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Turns single values into JSON, led by the type that is wanted.</summary>
internal sealed partial class ScalarReader(FindingList findings)
{
    /// <summary>The JSON of a value; null, with a finding, if it does not fit.</summary>
    public JsonNode? Read(SourceScalar scalar, Shape shape, DocumentPath path) =>
        Convert(scalar, shape.Kind) ?? Misfit(scalar, shape.Kind, path);

    private static JsonNode? Convert(SourceScalar scalar, ShapeKind kind) => kind switch
    {
        ShapeKind.String => JsonValue.Create(scalar.Text),
        ShapeKind.Bytes => Base64.IsValid(scalar.Text) ? JsonValue.Create(scalar.Text) : null,
        ShapeKind.Boolean => scalar.IsString || PlainScalars.Boolean(scalar.Text) is not { } flag ? null : JsonValue.Create(flag),
        ShapeKind.Int32 => Integer(scalar, int.MinValue, int.MaxValue),
        ShapeKind.Int64 => Integer(scalar, long.MinValue, long.MaxValue),
        ShapeKind.Number => scalar.IsString ? null : Number(scalar.Text),
        ShapeKind.DateTime => Time().IsMatch(scalar.Text) && IsDate(scalar.Text) ? JsonValue.Create(scalar.Text) : null,
        ShapeKind.Quantity => Quantity(scalar),
        ShapeKind.IntOrString => Integer(scalar, int.MinValue, int.MaxValue) ?? (scalar.IsString || PlainScalars.CoreNumber(scalar.Text) is null ? JsonValue.Create(scalar.Text) : null),
        _ => Core(scalar),
    };

    // Where no type is wanted, the core schema of YAML 1.2 decides.
    private static JsonNode? Core(SourceScalar scalar)
    {
        if (scalar.IsString)
        {
            return JsonValue.Create(scalar.Text);
        }

        return PlainScalars.CoreBoolean(scalar.Text) is { } flag ? JsonValue.Create(flag) : Number(scalar.Text) ?? JsonValue.Create(scalar.Text);
    }

    private static JsonNode? Number(string text) => PlainScalars.CoreNumber(text) is { } number ? JsonNode.Parse(number) : null;

    private static JsonValue? Integer(SourceScalar scalar, long min, long max) =>
        !scalar.IsString && PlainScalars.Integer(scalar.Text) is { } number && number >= min && number <= max ? JsonValue.Create((long)number) : null;

    private static JsonNode? Quantity(SourceScalar scalar)
    {
        if (!QuantityText().IsMatch(scalar.Text))
        {
            return null;
        }

        return !scalar.IsString && PlainScalars.IsJsonNumber(scalar.Text) ? JsonNode.Parse(scalar.Text) : JsonValue.Create(scalar.Text);
    }

    private static bool IsDate(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static JsonNode? Misfit(SourceScalar scalar, ShapeKind kind, DocumentPath path, FindingList findings)
    {
        var hint = Hint(scalar, kind);
        findings.Add(DocumentFindingCodes.WrongType, scalar, path.ToString(), $"expected {ShapeNouns.Of(kind)}, found {Noun(scalar)}", hint);
        return null;
    }

    private static string? Hint(SourceScalar scalar, ShapeKind kind)
    {
        if (scalar.IsString && Convert(scalar with { IsString = false, IsPlain = true }, kind) is not null)
        {
            return $"write {scalar.Text} without quotes";
        }

        return kind is ShapeKind.Int32 && PlainScalars.Integer(scalar.Text) is not null ? $"at most {int.MaxValue}" : null;
    }

    private static string Noun(SourceScalar scalar) => scalar.IsString ? $"the string \"{Short(scalar.Text)}\"" : scalar.Noun;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private JsonNode? Misfit(SourceScalar scalar, ShapeKind kind, DocumentPath path) => Misfit(scalar, kind, path, findings);

    [GeneratedRegex(SchemaPatterns.Quantity, RegexOptions.ExplicitCapture)]
    private static partial Regex QuantityText();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[-+][0-9]{2}:[0-9]{2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
