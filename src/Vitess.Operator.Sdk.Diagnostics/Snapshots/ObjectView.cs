using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>An object of the snapshot.</summary>
internal class ObjectView(JsonObject json)
{
    public JsonObject Json { get; } = json;

    public string Kind => Json.Text("kind");

    public string Name => Json.Text("metadata", "name");

    public string Namespace => Json.Text("metadata", "namespace");

    /// <summary>Kind and name, as people and kubectl write them.</summary>
    public string Reference => $"{Kind}/{Name}";

    /// <summary>Namespace and name of the cluster that it belongs to.</summary>
    public string Scope => $"{Namespace}/{Label(VitessLabels.Cluster)}";

    public string Label(string name) => Json.Text("metadata", "labels", name);

    public string Annotation(string name) => Json.Text("metadata", "annotations", name);

    public bool HasAnnotation(string name) => Json.At("metadata", "annotations", name) is not null;

    /// <summary>A condition of the status by its type; null when there is none.</summary>
    public JsonObject? Condition(string type) => Json.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == type);

    public bool IsFalse(string condition) => Condition(condition).Text("status") is "False" or "Unknown";
}
