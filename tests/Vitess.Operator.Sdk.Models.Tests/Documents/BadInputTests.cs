using System.Text;

namespace Vitess.Operator.Sdk.Models.Tests.Documents;

public class BadInputTests
{
    private const string Head = "apiVersion: planetscale.com/v2\nkind: VitessCluster\nmetadata:\n  name: example\n";

    [Theory]
    // syntax
    [InlineData("spec: [1, 2\n", "VD0102", 6, 1, "")]
    [InlineData("spec:\n  cells: {\n", "VD0102", 7, 1, "")]
    [InlineData("spec: \"open\n", "VD0102", 5, 7, "")]
    [InlineData("spec:\n  cells: []\n bad: 1\n", "VD0102", 7, 2, "")]
    [InlineData("spec:\n\tcells: []\n", "VD0103", 6, 1, "")]
    [InlineData("spec:\n  cells:\n  - name: zone1\n\t  zone: a\n", "VD0103", 8, 1, "")]
    [InlineData("spec:\n  cells: *cells\n", "VD0104", 6, 10, "")]
    [InlineData("spec:\n  ? [a]\n  : 1\n  cells: []\n", "VD0102", 6, 5, "")]
    // fields
    [InlineData("spec:\n  cells: []\n  keyspace: []\n", "VD0301", 7, 3, "spec.keyspace", "did you mean keyspaces?")]
    [InlineData("spec:\n  Cells: []\n  cells: []\n", "VD0301", 6, 3, "spec.Cells", "did you mean cells?")]
    [InlineData("spec:\n  cells:\n  - name: zone1\n    gateway: {replica: 1}\n", "VD0301", 8, 15, "spec.cells[0].gateway.replica", "did you mean replicas?")]
    [InlineData("spec:\n  cells: []\n  zzzzzzzzzzzz: 1\n", "VD0301", 7, 3, "spec.zzzzzzzzzzzz", null)]
    [InlineData("spec:\n  cells: []\n  vitessDashboard:\n    affinity: {nodeAffinty: {}}\n", "VD0301", 8, 16, "spec.vitessDashboard.affinity.nodeAffinty", "did you mean nodeAffinity?")]
    [InlineData("spec:\n  cells: []\n  cells: []\n", "VD0302", 7, 3, "spec.cells", "keep one of the two")]
    [InlineData("spec:\n  cells: []\n  extraVitessFlags:\n    a: b\n    a: c\n", "VD0302", 9, 5, "spec.extraVitessFlags.a", "keep one of the two")]
    [InlineData("spec:\n  cells: []\nspec:\n  cells: []\n", "VD0302", 7, 1, "spec", "keep one of the two")]
    [InlineData("spec: {}\n", "VD0304", 5, 7, "spec.cells", null)]
    [InlineData("spec:\n  keyspaces: []\n", "VD0304", 6, 3, "spec.cells", null)]
    [InlineData("spec:\n  cells: null\n", "VD0304", 6, 10, "spec.cells", null)]
    [InlineData("spec:\n  cells:\n  - zone: a\n", "VD0304", 7, 5, "spec.cells[0].name", null)]
    // types
    [InlineData("spec:\n  cells: zone1\n", "VD0303", 6, 10, "spec.cells", null)]
    [InlineData("spec:\n  cells:\n    name: zone1\n", "VD0303", 7, 5, "spec.cells", null)]
    [InlineData("spec:\n  cells:\n  - zone1\n", "VD0303", 7, 5, "spec.cells[0]", null)]
    [InlineData("spec:\n  cells:\n  - name: [a]\n", "VD0303", 7, 11, "spec.cells[0].name", null)]
    [InlineData("spec:\n  cells: []\n  vitessDashboard: {replicas: two}\n", "VD0303", 7, 31, "spec.vitessDashboard.replicas", null)]
    [InlineData("spec:\n  cells: []\n  vitessDashboard: {replicas: \"2\"}\n", "VD0303", 7, 31, "spec.vitessDashboard.replicas", "write 2 without quotes")]
    [InlineData("spec:\n  cells: []\n  vitessDashboard: {replicas: 1.5}\n", "VD0303", 7, 31, "spec.vitessDashboard.replicas", null)]
    [InlineData("spec:\n  cells: []\n  vitessDashboard: {replicas: 3000000000}\n", "VD0303", 7, 31, "spec.vitessDashboard.replicas", "at most 2147483647")]
    [InlineData("spec:\n  cells: []\n  topologyReconciliation: {pruneCells: \"false\"}\n", "VD0303", 7, 40, "spec.topologyReconciliation.pruneCells", "write false without quotes")]
    [InlineData("spec:\n  cells: []\n  vitessDashboard: {resources: {limits: {memory: much}}}\n", "VD0303", 7, 50, "spec.vitessDashboard.resources.limits.memory", null)]
    [InlineData("spec:\n  cells: []\n  extraVitessFlags: {a: }\n", "VD0303", 7, 25, "spec.extraVitessFlags.a", null)]
    // values
    [InlineData("spec:\n  cells:\n  - name: a/b\n", "VD0305", 7, 11, "spec.cells[0].name", null)]
    [InlineData("spec:\n  cells:\n  - name: \"\"\n", "VD0305", 7, 11, "spec.cells[0].name", null)]
    [InlineData("spec:\n  cells:\n  - name: \"zone1\\n\"\n", "VD0305", 7, 11, "spec.cells[0].name", null)]
    [InlineData("spec:\n  cells: []\n  updateStrategy: {type: Sometimes}\n", "VD0305", 7, 26, "spec.updateStrategy.type", null)]
    [InlineData("spec:\n  cells:\n  - name: a\n    gateway: {replicas: -1}\n", "VD0305", 8, 25, "spec.cells[0].gateway.replicas", null)]
    [InlineData("spec:\n  cells: []\n  backup: {locations: []}\n", "VD0305", 7, 23, "spec.backup.locations", null)]
    public void Fault_IsToldWithItsPlace(string body, string code, int line, int column, string path, string? hint = null)
    {
        var finding = Fault(Head + body);

        (finding.Code, finding.Line, finding.Column, finding.Path).ShouldBe((code, line, column, path), finding.ToString());
        if (hint is not null)
        {
            finding.Hint.ShouldBe(hint);
        }
    }

    [Theory]
    [InlineData("", "VD0106")]
    [InlineData("# nothing\n---\n...\n", "VD0106")]
    [InlineData("just text", "VD0303")]
    [InlineData("- a\n- b\n", "VD0303")]
    [InlineData("{\"apiVersion\": \"v1\"", "VD0102")]
    [InlineData("kind: VitessCluster\n", "VD0201")]
    [InlineData("apiVersion: planetscale.com/v2\n", "VD0201")]
    [InlineData("apiVersion: planetscale.com/v3\nkind: VitessCluster\n", "VD0202", "the apiVersion of VitessCluster is planetscale.com/v2")]
    [InlineData("apiVersion: planetscale.com/v2\nkind: VitesCluster\n", "VD0202", "did you mean planetscale.com/v2, kind VitessCluster?")]
    [InlineData("apiVersion: planetscal.com/v2\nkind: VitessClusters\n", "VD0202", "did you mean planetscale.com/v2, kind VitessCluster?")]
    [InlineData("apiVersion: app/v1\nkind: Deployment\n", "VD0202", "the apiVersion of Deployment is apps/v1")]
    [InlineData("apiVersion: v1\nkind: Secert\n", "VD0202", "did you mean v1, kind Secret?")]
    [InlineData("apiVersion: example.org/v1\nkind: Widget\n", "VD0202")]
    public void Text_WithoutAKnownObject_IsRefused(string text, string code, string? hint = null)
    {
        var finding = Fault(text);

        finding.Code.ShouldBe(code, finding.ToString());
        finding.Line.ShouldBeGreaterThan(0);
        if (hint is not null)
        {
            finding.Hint.ShouldBe(hint);
        }
    }

    [Fact]
    public void AllFaults_AreToldAtOnce_InTheOrderOfTheText()
    {
        var text = Head + "spec:\n  cels: []\n  updateStrategy: {type: Sometimes}\n  vitessDashboard: {replicas: many, replicsa: 1}\n---\nkind: Pod\n";

        var findings = Should.Throw<DocumentException>(() => VitessDocuments.Read(text, new() { Source = "a.yaml" })).Findings;

        findings.Select(finding => finding.Code).ShouldBe(["VD0301", "VD0304", "VD0305", "VD0303", "VD0301", "VD0201"], ignoreOrder: false);
        findings.ShouldAllBe(finding => finding.ToString().StartsWith("a.yaml:", StringComparison.Ordinal));
    }

    [Fact]
    public void Utf16_WithItsMark_IsRead() =>
        VitessDocuments.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head + "spec: {cells: []}")]).ShouldHaveSingleItem().Name.ShouldBe("example");

    [Fact]
    public void Utf8_WithItsMark_IsRead() =>
        VitessDocuments.Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Head + "spec: {cells: []}")]).ShouldHaveSingleItem().Name.ShouldBe("example");

    [Fact]
    public void Utf16_WithoutItsMark_IsRefused() => Fault(Encoding.Unicode.GetBytes(Head)).Code.ShouldBe("VD0101");

    [Fact]
    public void InvalidUtf8_IsRefusedWithItsPlace()
    {
        var finding = Fault([.. "kind: A\nname: "u8, 0xff, 0xfe, (byte)'\n']);

        (finding.Code, finding.Line, finding.Column).ShouldBe(("VD0101", 2, 7));
    }

    [Fact]
    public void TooLargeText_IsRefused() =>
        Should.Throw<DocumentException>(() => VitessDocuments.Read(new byte[11], new() { MaxBytes = 10 })).Findings[0].Code.ShouldBe("VD0107");

    [Fact]
    public void Aliases_AreBounded()
    {
        var bomb = new StringBuilder(Head).Append("a: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(null, $"b{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        Should.Throw<DocumentException>(() => VitessDocuments.Read(bomb.ToString(), DocumentOptions.Lenient)).Findings[^1].Code.ShouldBe("VD0104");
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Depth_IsBounded(char open, char close) =>
        Fault(Head + "spec: " + new string(open, 100_000) + new string(close, 100_000)).Code.ShouldBe("VD0105");

    [Fact]
    public void DepthThroughAliases_IsBounded()
    {
        var text = new StringBuilder(Head).Append("a0: &a0 x\n");
        for (var i = 1; i < 1000; i++)
        {
            text.Append(null, $"a{i}: &a{i} [[[[[[[[*a{i - 1}]]]]]]]]\n");
        }

        Should.Throw<DocumentException>(() => VitessDocuments.Read(text.ToString(), DocumentOptions.Lenient)).Findings[^1].Code.ShouldBe("VD0105");
    }

    [Fact]
    public void OneFault_TakesNothingOver() =>
        Should.Throw<DocumentException>(() => VitessDocuments.Read(Head + "spec: {cells: []}\n---\n" + Head + "spec: {}\n"));

    private static DocumentFinding Fault(string text) => Should.Throw<DocumentException>(() => VitessDocuments.Read(text)).Findings[0];

    private static DocumentFinding Fault(byte[] content) => Should.Throw<DocumentException>(() => VitessDocuments.Read(content)).Findings[0];
}
