namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A value that the server fills in when the field is left out.</summary>
/// <param name="Pattern">The fields.</param>
/// <param name="Value">The value as JSON; null stands for any value, for fields that the server computes.</param>
public sealed record FieldDefault(PathPattern Pattern, string? Value)
{
    /// <summary>A default.</summary>
    /// <param name="pattern">The fields.</param>
    /// <param name="value">The value as JSON; null stands for any value.</param>
    public static FieldDefault Of(string pattern, string? value) => new(PathPattern.Parse(pattern), value);
}
