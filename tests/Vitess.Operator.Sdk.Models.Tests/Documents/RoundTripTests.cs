using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;

namespace Vitess.Operator.Sdk.Models.Tests.Documents;

public class RoundTripTests
{
    private const string Text = """
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata:
          name: example
          labels: {}
        future: 1
        spec:
          images: {vtgate: "", later: no}
          cells:
          - name: zone1
            zone: ""
            gateway:
              replicas: 0
              newThing: {a: [1, null, 1.50, 0x10, 012, yes]}
              resources: {limits: {memory: 1024Mi, cpu: 2}}
              affinity: {nodeAffinity: {unheardOf: 1e3}}
          - name: zone2
            gateway: {lifecycle: {}}
          keyspaces: null
          backup:
            locations:
            - s3: {region: r, bucket: b, forcePathStyle: false, minPartSize: 0}
        """;

    [Fact]
    public void LenientReading_LosesNothing()
    {
        var document = VitessDocuments.Read(Text, DocumentOptions.Lenient).ShouldHaveSingleItem();

        JsonDifferences.Between(new JsonArray([.. PlainYaml.Read(Text)]), new JsonArray([.. PlainYaml.Read(VitessYaml.Write(document))]))
            .ShouldBe(["[0].spec.cells[0].gateway.newThing.a: missing element \"0x10\"", "[0].spec.cells[0].gateway.newThing.a: element not expected \"16\""]);
    }

    [Fact]
    public void Changes_AreCarriedOver_AndTouchNothingElse()
    {
        var document = VitessDocuments.Read(Text, DocumentOptions.Lenient).ShouldHaveSingleItem();
        var before = document.ToJson();
        var cluster = document.Object.ShouldBeOfType<V2VitessCluster>();

        cluster.Spec.Cells[0].Gateway!.Replicas = 3;
        cluster.Spec.Cells[0].Gateway!.Resources!.Limits!.Remove("cpu");
        cluster.Spec.Cells.Insert(0, new() { Name = "zone0" });
        cluster.Spec.Cells.RemoveAt(2);
        cluster.Metadata.Annotations = new Dictionary<string, string> { ["a"] = "b" };
        cluster.Spec.Backup = null;

        before["metadata"]!["annotations"] = new JsonObject { ["a"] = "b" };
        before["spec"]!.AsObject().Remove("backup");
        var zone1 = before["spec"]!["cells"]![0]!.DeepClone();
        zone1["gateway"]!["replicas"] = 3;
        zone1["gateway"]!["resources"]!["limits"]!.AsObject().Remove("cpu");
        before["spec"]!["cells"] = new JsonArray(new JsonObject { ["name"] = "zone0" }, zone1);
        JsonDifferences.Between(before, document.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public void UnknownFields_OfOurTypes_LiveOnTheObject()
    {
        var cluster = VitessDocuments.Read<V2VitessCluster>(Text, DocumentOptions.Lenient);

        cluster.UnknownFields!.Keys.ShouldBe(["future"]);
        VitessJson.ToNode(cluster)["spec"]!["cells"]![0]!["gateway"]!["newThing"]!["a"]!.AsArray().Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("0123")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("y")]
    [InlineData("12:30:45")]
    [InlineData("true")]
    [InlineData("8.0")]
    [InlineData("2026-01-31")]
    [InlineData(".inf")]
    [InlineData("<<")]
    [InlineData("=")]
    public void WordsOfYaml11_StayTexts(string word)
    {
        var read = VitessDocuments.Read<V1ConfigMap>($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\ndata:\n  key: {word}\n");
        read.Data["key"].ShouldBe(word);

        var written = VitessYaml.Write(read);
        written.ShouldContain($"key: \"{word}\"");
        VitessDocuments.Read<V1ConfigMap>(written).Data["key"].ShouldBe(word);
    }

    [Fact]
    public void OtherKinds_AreRead_ByTheirClassOrAsTheyAre()
    {
        var documents = VitessDocuments.Read(
            """
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: b}, data: {key: dmFsdWU=}}
            - {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: vitess}, value: 1000}
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: c}
            spec: {dnsNames: [a.b], isCA: false}
            """,
            new() { KeepOtherKinds = true });

        documents.Select(document => (document.Kind, document.Name, document.Namespace)).ShouldBe([("Secret", "a", "b"), ("PriorityClass", "vitess", null), ("Certificate", "c", null)]);
        documents[0].Object.ShouldBeOfType<V1Secret>().Data["key"].ShouldBe("value"u8.ToArray());
        documents[2].Object.ShouldBeNull();
        documents[2].ToJson()["spec"]!["isCA"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public void AnchorsAndMerges_AreFollowed()
    {
        var cluster = VitessDocuments.Read<V2VitessCluster>(
            """
            apiVersion: planetscale.com/v2
            kind: VitessCluster
            metadata: {name: a}
            spec:
              cells:
              - &cell
                name: zone1
                gateway: &gateway {replicas: 2}
              - <<: *cell
                name: zone2
              - {name: zone3, gateway: *gateway}
            """);

        cluster.Spec.Cells.Select(cell => (cell.Name, cell.Gateway!.Replicas)).ShouldBe([("zone1", 2), ("zone2", 2), ("zone3", 2)]);
    }

    [Fact]
    public void Json_IsReadWithPlaces()
    {
        const string json = "{\"apiVersion\": \"planetscale.com/v2\", \"kind\": \"VitessCluster\",\n\"metadata\": {\"name\": \"ä\"}, \"spec\": {\n\t\"cells\": [], \"x\": 1, \"cells\": 2}}";

        Should.Throw<DocumentException>(() => VitessDocuments.Read(json)).Findings.Select(finding => (finding.Line, finding.Column, finding.Path))
            .ShouldBe([(3, 15, "spec.x"), (3, 23, "spec.cells"), (3, 32, "spec.cells")]);
    }

    [Fact]
    public void Fields_ComeInTheOrderThatPeopleExpect()
    {
        var cluster = new V2VitessCluster { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["b"] = "no" } }, Status = new() };
        cluster.Spec.Cells.Add(new() { Name = "zone1", Gateway = new() { Replicas = 2, ExtraFlags = new Dictionary<string, string> { ["x"] = "a: b" } } });

        VitessYaml.Write(cluster).ShouldBe(
            """
            apiVersion: planetscale.com/v2
            kind: VitessCluster
            metadata:
              name: a
              labels:
                b: "no"
            spec:
              cells:
              - name: zone1
                gateway:
                  replicas: 2
                  extraFlags:
                    x: "a: b"
            status: {}

            """);
    }

    [Fact]
    public void LargeText_IsRead()
    {
        var filler = new string('x', 480);
        var cells = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  - name: zone{i}\n    zone: {filler}\n    gateway: {{replicas: 2}}\n"));
        var text = "apiVersion: planetscale.com/v2\nkind: VitessCluster\nmetadata: {name: a}\nspec:\n  cells:\n" + cells;

        text.Length.ShouldBeGreaterThan(10_000_000);
        VitessDocuments.Read<V2VitessCluster>(text).Spec.Cells.Count.ShouldBe(20_000);
    }
}
