namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Texts that many checks share.</summary>
internal static class ValidationTexts
{
    public const string NotNegative = "must be greater than or equal to 0";
    public const string Immutable = "field is immutable";
    public const string PortRange = "must be between 1 and 65535, inclusive";

    /// <summary>Reports a number below zero.</summary>
    public static void CheckNotNegative(this FieldErrors errors, JsonMap? map, string field, string path)
    {
        if (map.Number(field) is < 0 and var value)
        {
            errors.Invalid(errors.Child(path, field), value, NotNegative);
        }
    }
}
