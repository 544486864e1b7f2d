namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A finding about a field.</summary>
/// <param name="Reason">The reason of the cause, such as <c>FieldValueInvalid</c>.</param>
/// <param name="Field">The path.</param>
/// <param name="Body">The text behind the path.</param>
internal sealed record FieldError(string Reason, string Field, string Body)
{
    public static FieldError Required(string field, string detail = "") =>
        new("FieldValueRequired", field, "Required value" + Tail(detail));

    public static FieldError Invalid(string field, object? value, string detail) =>
        new("FieldValueInvalid", field, $"Invalid value: {Show(value)}{Tail(detail)}");

    public static FieldError TypeInvalid(string field, object? value, string detail) =>
        new("FieldValueTypeInvalid", field, $"Invalid value: {Show(value)}{Tail(detail)}");

    public static FieldError NotSupported(string field, object? value, params IEnumerable<string> supported) =>
        new("FieldValueNotSupported", field, $"Unsupported value: {Show(value)}: supported values: {string.Join(", ", supported.Select(GoText.Quote))}");

    public static FieldError Duplicate(string field, object? value) => new("FieldValueDuplicate", field, "Duplicate value: " + Show(value));

    public static FieldError Forbidden(string field, string detail) => new("FieldValueForbidden", field, "Forbidden" + Tail(detail));

    public static FieldError NotFound(string field, object? value) => new("FieldValueNotFound", field, "Not found: " + Show(value));

    public static FieldError TooLong(string field, long max) => new("FieldValueTooLong", field, $"Too long: may not be more than {max} bytes");

    public static FieldError TooMany(string field, long count, long max) =>
        new("FieldValueTooMany", field, $"Too many: {count}: must have at most {max} items");

    public JsonMap ToCause() => new() { { "reason", Reason }, { "message", Body }, { "field", Field } };

    private static string Tail(string detail) => detail.Length == 0 ? "" : ": " + detail;

    private static string Show(object? value) => value switch
    {
        string text => GoText.Quote(text),
        null => "null",
        JsonMap or JsonList => JsonWriter.Text(value),
        JsonRaw raw => System.Text.Encoding.UTF8.GetString(raw.Utf8),
        _ => GoText.Value(value),
    };
}
