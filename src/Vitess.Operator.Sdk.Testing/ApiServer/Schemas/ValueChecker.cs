using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks a value against the limits of its schema.</summary>
internal sealed class ValueChecker(FieldErrors errors, SchemaValidator validator)
{
    public void Check(object? value, SchemaChecks checks, string path)
    {
        switch (value)
        {
            case string text:
                Text(text, checks, path);
                break;
            case long or double:
                Number(value, checks, path);
                break;
            case JsonList list:
                Items(list, checks, path);
                break;
            case JsonMap map:
                Properties(map, checks, path);
                break;
        }

        if (checks.Enum is { } allowed && !allowed.Exists(a => JsonTree.Same(a, value)))
        {
            errors.Add(FieldError.NotSupported(path, value, allowed.Select(a => a as string ?? JsonWriter.Text(a))));
        }

        Combinations(value, checks, path);
    }

    private void Text(string text, SchemaChecks checks, string path)
    {
        var length = new StringInfo(text).LengthInTextElements;
        if (checks.MaxLength < length)
        {
            errors.Add(FieldError.TooLong(path, checks.MaxLength.Value));
        }
        else if (checks.MinLength > length)
        {
            Report(path, text, $"should be at least {checks.MinLength} chars long");
        }
        else if (checks.PatternRegex is { } regex && !regex.IsMatch(text))
        {
            Report(path, text, $"should match '{checks.Pattern}'");
        }
    }

    private void Number(object value, SchemaChecks checks, string path)
    {
        var number = value is long whole ? whole : (double)value;
        if (checks.Minimum is { } min && (checks.ExclusiveMinimum ? number <= min : number < min))
        {
            Report(path, value, $"should be greater than {(checks.ExclusiveMinimum ? "" : "or equal to ")}{GoText.Number(min)}");
        }

        if (checks.Maximum is { } max && (checks.ExclusiveMaximum ? number >= max : number > max))
        {
            Report(path, value, $"should be less than {(checks.ExclusiveMaximum ? "" : "or equal to ")}{GoText.Number(max)}");
        }

        if (checks.MultipleOf is { } step && number % step != 0)
        {
            Report(path, value, $"should be a multiple of {GoText.Number(step)}");
        }
    }

    private void Items(JsonList list, SchemaChecks checks, string path)
    {
        if (checks.MinItems > list.Count)
        {
            Report(path, (long)list.Count, $"should have at least {checks.MinItems} items");
        }

        if (checks.MaxItems < list.Count)
        {
            errors.Add(FieldError.TooMany(path, list.Count, checks.MaxItems.Value));
        }

        if (checks.UniqueItems && list.Select(JsonWriter.Text).Distinct(StringComparer.Ordinal).Count() < list.Count)
        {
            errors.Add(FieldError.Duplicate(path, list));
        }
    }

    private void Properties(JsonMap map, SchemaChecks checks, string path)
    {
        if (checks.MinProperties > map.Count)
        {
            Report(path, (long)map.Count, $"should have at least {checks.MinProperties} properties");
        }

        if (checks.MaxProperties < map.Count)
        {
            errors.Add(new("FieldValueTooMany", path, $"Too many: {map.Count}: must have at most {checks.MaxProperties} items"));
        }
    }

    private void Combinations(object? value, SchemaChecks checks, string path)
    {
        foreach (var part in checks.AllOf)
        {
            validator.Value(value, part, path);
        }

        if (checks.AnyOf.Count > 0 && !checks.AnyOf.Any(s => Fits(value, s, path)))
        {
            Combined(path, "must validate at least one schema (anyOf)");
            FirstFailure(value, checks.AnyOf, path);
        }

        if (checks.OneOf.Count > 0 && checks.OneOf.Count(s => Fits(value, s, path)) is var fitting && fitting != 1)
        {
            Combined(path, "must validate one and only one schema (oneOf). " + (fitting == 0 ? "Found none valid" : $"Found {fitting} valid alternatives"));
            if (fitting == 0)
            {
                FirstFailure(value, checks.OneOf, path);
            }
        }

        if (checks.Not is { } not && Fits(value, not, path))
        {
            Combined(path, "must not validate the schema (not)");
        }
    }

    private void Combined(string path, string what) =>
        errors.Add(new("FieldValueInvalid", "<nil>", $"Invalid value: \"\": \"{SchemaValidator.Shown(path)}\" {what}"));

    private void FirstFailure(object? value, IReadOnlyList<Schema> schemas, string path)
    {
        var trial = new FieldErrors();
        new SchemaValidator(trial).Value(value, schemas[0], path);
        errors.AddRange(trial.All);
    }

    private static bool Fits(object? value, Schema schema, string path)
    {
        var trial = new FieldErrors();
        new SchemaValidator(trial).Value(value, schema, path);
        return trial.IsEmpty;
    }

    private void Report(string path, object? value, string what) =>
        errors.Invalid(path, value, $"{SchemaValidator.Shown(path)} in body {what}");
}
