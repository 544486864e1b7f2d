using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Writes what will change as text for people: a strategic merge patch in YAML.</summary>
public static class DifferenceText
{
    /// <summary>The text of the change from one object to another; empty when they are equal.</summary>
    /// <param name="from">The object before.</param>
    /// <param name="to">The object after.</param>
    /// <param name="schema">Gives the keys by which list items are told apart.</param>
    public static string Between(JsonObject from, JsonObject to, ObjectSchema schema)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(schema);
        var patch = new StrategicDiff(schema).Between(from, to);
        return patch.Count == 0 ? string.Empty : BlockYaml.Write(patch);
    }
}
