namespace Vitess.Operator.Sdk.Validation;

/// <summary>Annotations that rules read.</summary>
public static class ValidationAnnotations
{
    /// <summary>
    /// Codes, separated by commas, whose findings in the object that carries the annotation are listed, but do not count:
    /// <c>vitess-operator-sdk.dev/suppress: "V0615, V0707"</c>.
    /// </summary>
    public const string Suppress = "vitess-operator-sdk.dev/suppress";
}
