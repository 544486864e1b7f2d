namespace Vitess.Operator.Sdk.Manifests;

/// <summary>A rule that an API server can check by itself.</summary>
/// <param name="Code">Code of the rule that says the same in this library, such as <c>V0501</c>.</param>
/// <param name="Level">What <c>self</c> is.</param>
/// <param name="Expression">CEL that is true where all is well.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record CelRule(string Code, CelLevel Level, string Expression, string Message)
{
    /// <summary>
    /// Whether it can stand in the CustomResourceDefinition. There, an API server refuses rules whose cost it cannot bound, such as those that
    /// compare each item of a list with each other, and rules on fields without a schema (docs/decisions/0141).
    /// </summary>
    public bool FitsDefinition { get; init; }

    /// <summary>Whether it holds for the Go operator only: this library's engine copes with what it finds.</summary>
    public bool ForOriginal { get; init; }

    /// <summary>The message with the code in front.</summary>
    public string Text => $"{Code}: {Message}";
}
