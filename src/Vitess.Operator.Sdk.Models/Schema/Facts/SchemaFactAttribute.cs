using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A fact of the published schema, kept on the property that it is about.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class SchemaFactAttribute : Attribute
{
    /// <summary>Adds the fact to the schema of the property.</summary>
    public abstract void AddTo(V1JSONSchemaProps schema);

    /// <summary>What is wrong with a value by this fact; null for nothing.</summary>
    public virtual string? Problem(JsonNode value) => null;
}
