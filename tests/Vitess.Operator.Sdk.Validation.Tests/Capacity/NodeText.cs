using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A node to be written for a test, as kubectl prints it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cpu">Allocatable CPU.</param>
/// <param name="Memory">Allocatable memory.</param>
/// <param name="Zone">Its zone, in the label that the operator looks at; null for none.</param>
internal sealed record NodeText(string Name, string Cpu = "8", string Memory = "16Gi", string? Zone = null)
{
    public string Labels { get; init; } = "";

    public string Spec { get; init; } = "";

    public string Pods { get; init; } = "110";

    public string Ready { get; init; } = "True";

    public static ValidationContext Context(params NodeText[] nodes) => new ValidationContext().With(VitessDocuments.Read($$"""
        apiVersion: v1
        kind: List
        metadata: {resourceVersion: ""}
        items:
        {{string.Join("\n", nodes.Select(node => node.Yaml))}}
        """));

    private string Yaml
    {
        get
        {
            var zone = Zone is null ? "" : $", failure-domain.beta.kubernetes.io/zone: {Zone}, topology.kubernetes.io/zone: {Zone}";
            return $"- {{apiVersion: v1, kind: Node, metadata: {{name: {Name}, labels: {{kubernetes.io/hostname: {Name}{zone}{Labels}}}}}, spec: {{{Spec}}}, "
                + $"status: {{allocatable: {{cpu: \"{Cpu}\", memory: {Memory}, pods: \"{Pods}\"}}, conditions: [{{type: Ready, status: \"{Ready}\"}}]}}}}";
        }
    }
}
