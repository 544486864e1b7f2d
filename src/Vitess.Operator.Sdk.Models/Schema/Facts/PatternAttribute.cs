using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The regular expression that the text must match.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PatternAttribute(string expression) : SchemaFactAttribute
{
    // A dollar sign would let a line break pass at the end. Without backtracking no text takes long.
    private readonly Lazy<Regex> _regex = new(() =>
        new Regex(expression.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    /// <summary>The value of the fact.</summary>
    public string Expression => expression;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Pattern = expression;

    /// <inheritdoc/>
    public override string? Problem(JsonNode value) => _regex.Value.IsMatch((string)value!) ? null : $"must match {expression}, and is \"{value}\"";
}
