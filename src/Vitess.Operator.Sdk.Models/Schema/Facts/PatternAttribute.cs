using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The regular expression that the text must match.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PatternAttribute(string expression) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public string Expression => expression;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Pattern = expression;
}
