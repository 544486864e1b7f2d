using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Faults of documents are findings with a line, whichever way the document was read.</summary>
public sealed class DocumentFindingTests
{
    private const string Text = """
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata: {name: a}
        spec:
          cells:
          - name: zone-1
            gateway:
              replica: 2
          keyspaces:
          - name: commerce
            vitessOrchestrator:
              configSecret: {name: a, key: b}
            partitionings:
            - equal: {}
        """;

    private static IReadOnlyList<Finding> Findings { get; } = ClusterValidation.Check(VitessDocuments.Read(Text, DocumentOptions.Lenient)).Findings;

    [Theory]
    [InlineData("VD0301", "spec.cells[0].gateway.replica", 8)]
    [InlineData("VD0305", "spec.cells[0].name", 6)]
    [InlineData("VD0304", "spec.keyspaces[0].partitionings[0].equal.parts", 14)]
    [InlineData("V2005", "spec.keyspaces[0].vitessOrchestrator.configSecret", 12)]
    public void Fault_HasPathAndLine(string code, string path, int line) =>
        Findings.ShouldContain(finding => finding.Code == code && finding.Path == path && finding.Line == line);

    [Fact]
    public void RemovedField_IsNoError() => Findings.Single(finding => finding.Code == "V2005").Severity.ShouldBe(FindingSeverity.Warning);

    [Fact]
    public void ObjectsMadeInCode_AreCheckedAgainstTheSchemaToo() =>
        ClusterValidation.Check([new V2VitessCluster { Metadata = new() { Name = "a" }, Spec = new() { Cells = [new() { Name = "zone-1" }] } }]).Findings
            .ShouldContain(finding => finding.Code == "VD0305" && finding.Path == "spec.cells[0].name" && finding.Line == null);

    [Fact]
    public void KindsOfOthers_AreLeftAlone_AndSlipsAreFound()
    {
        Codes("{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: a}, spec: {x: 1}}").ShouldBeEmpty();
        Codes("{apiVersion: planetscale.com/v2, kind: VitesCluster, metadata: {name: a}}").ShouldBe(["VD0202"]);
    }

    [Fact]
    public void TheSameObjectTwice_IsFound() => Codes("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}").ShouldBe(["V2007"]);

    private static IEnumerable<string> Codes(string yaml) => ClusterValidation.Check(VitessDocuments.Read(yaml, DocumentOptions.Lenient)).Findings.Select(finding => finding.Code);
}
