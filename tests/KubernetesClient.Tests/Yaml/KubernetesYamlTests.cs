using k8s;
using k8s.Models;
using TestSupport;
using YamlDotNet.Core;

namespace KubernetesClient.Tests.Yaml;

public sealed class KubernetesYamlTests
{
    private const string Pod =
        """
        kind: Pod
        apiVersion: v1
        metadata:
          name: p
          namespace: n
          creationTimestamp: 2026-01-02T03:04:05Z
          labels: {version: 1.0, on: yes}
        spec:
          containers:
          - name: c
            args: [1, true, 0x1F]
            ports: [{containerPort: 80}]
            readinessProbe: {httpGet: {port: 80, path: /}}
            livenessProbe: {httpGet: {port: http}}
            resources: {limits: {cpu: 0.5, memory: 1024Mi}}
          future: {a: 1}
        """;

    [Fact]
    public void Text_TakesTheTypesOfTheFields()
    {
        var pod = KubernetesYaml.Deserialize<V1Pod>(Pod);
        pod.Namespace().ShouldBe("n");
        pod.CreationTimestamp().ShouldBe(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        pod.Labels().ShouldBe(new Dictionary<string, string> { ["version"] = "1.0", ["on"] = "yes" });
        var container = pod.Spec.Containers.ShouldHaveSingleItem();
        container.Args.ShouldBe(["1", "true", "0x1F"]);
        container.Ports[0].ContainerPort.ShouldBe(80);
        container.ReadinessProbe.HttpGet.Port.Value.ShouldBe("80");
        container.LivenessProbe.HttpGet.Port.Value.ShouldBe("http");
        container.Resources.Limits["cpu"].ToString().ShouldBe("500m");
        container.Resources.Limits["memory"].ToString().ShouldBe("1Gi");
    }

    [Fact]
    public void Strict_RefusesUnknownFieldsAndDuplicateKeys()
    {
        Should.Throw<YamlException>(() => KubernetesYaml.Deserialize<V1Pod>(Pod, strict: true)).Start.Line.ShouldBe(16);
        const string Twice = "kind: Pod\nkind: Pod\n";
        KubernetesYaml.Deserialize<V1Pod>(Twice).Kind.ShouldBe("Pod");
        Should.Throw<YamlException>(() => KubernetesYaml.Deserialize<V1Pod>(Twice, strict: true)).Start.Line.ShouldBe(2);
    }

    [Fact]
    public void Output_PutsTheHeaderFirst_AndQuotesWhatLooksLikeAnotherType()
    {
        var map = new V1ConfigMap
        {
            ApiVersion = "v1",
            Kind = "ConfigMap",
            Metadata = new V1ObjectMeta { Name = "m", CreationTimestamp = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1_500_000) },
            BinaryData = new Dictionary<string, byte[]> { ["b"] = [1, 2, 3] },
            Data = new Dictionary<string, string>
            {
                ["bool"] = "true",
                ["empty"] = "",
                ["no"] = "no",
                ["number"] = "1e3",
                ["on"] = "on",
                ["octal"] = "0123",
                ["plain"] = "text",
                ["script"] = "a\nb\n",
                ["y"] = "y",
            },
        };
        KubernetesYaml.Serialize(map).ShouldBe(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              creationTimestamp: "2026-01-02T03:04:05.15Z"
              name: m
            binaryData:
              b: AQID
            data:
              bool: "true"
              empty: ""
              "no": "no"
              number: "1e3"
              "on": "on"
              octal: "0123"
              plain: text
              script: |
                a
                b
              "y": "y"

            """);
    }

    [Fact]
    public void Numbers_KeepTheirKind()
    {
        var schema = new V1JSONSchemaProps { Maximum = 3, Minimum = 0.25, MaxItems = 3, DefaultProperty = "x" };
        var text = KubernetesYaml.Serialize(schema);
        text.ShouldBe("default: x\nmaxItems: 3\nmaximum: 3.0\nminimum: 0.25\n");
        KubernetesYaml.Deserialize<V1JSONSchemaProps>(text).Maximum.ShouldBe(3);
        KubernetesYaml.Deserialize<V1JSONSchemaProps>("maximum:\n").Maximum.ShouldBeNull();
        Should.Throw<YamlException>(() => KubernetesYaml.Deserialize<V1JSONSchemaProps>("maximum: x")).Start.Line.ShouldBe(1);
    }

    [Fact]
    public void Ports_AndQuantities_ArePlain() =>
        KubernetesYaml.Serialize(new V1ServicePort { Port = 1, TargetPort = 80, Name = "mysql" }).ShouldBe("name: mysql\nport: 1\ntargetPort: 80\n");

    [Fact]
    public void SchemalessFields_GetTypedScalars() =>
        KubernetesYaml.Deserialize<V1JSONSchemaProps>("default: {a: 1, b: true, c: x, d: '1'}").DefaultProperty
            .ShouldBe(new Dictionary<object, object> { ["a"] = (byte)1, ["b"] = true, ["c"] = "x", ["d"] = "1" });

    [Fact]
    public void MergeKeys_AreFollowed() =>
        KubernetesYaml.Deserialize<V1ConfigMap>("metadata:\n  labels: &l {a: x}\n  annotations:\n    <<: *l\n    b: y\n").Annotations()
            .ShouldBe(new Dictionary<string, string> { ["a"] = "x", ["b"] = "y" });

    [Fact]
    public void AllDocuments_AreReadByTheirKind()
    {
        var objects = KubernetesYaml.LoadAllFromString("---\n---\n" + Pod + "\n---\nnull\n---\napiVersion: apps/v1\nkind: Deployment\n---\napiVersion: x/v1\nkind: Own\n",
            new Dictionary<string, Type> { ["x/v1/Own"] = typeof(KubernetesObject) });
        objects.Select(item => item.GetType()).ShouldBe([typeof(V1Pod), typeof(V1Deployment), typeof(KubernetesObject)]);
    }

    [Theory]
    [InlineData("apiVersion: x/v1\nkind: Own\n", "'x/v1'")]
    [InlineData("a: 1\n", "kind ''")]
    public void UnknownKind_IsNamed(string yaml, string message) =>
        Should.Throw<KeyNotFoundException>(() => KubernetesYaml.LoadAllFromString(yaml)).Message.ShouldContain(message);

    [Theory]
    [InlineData("spec: {containers: [{resources: {limits: {cpu: 1x}}}]}", "'1x' is no quantity")]
    [InlineData("metadata: {creationTimestamp: yesterday}", "'yesterday'")]
    public void WrongValue_IsPlaced(string yaml, string message)
    {
        var error = Should.Throw<YamlException>(() => KubernetesYaml.Deserialize<V1Pod>(yaml));
        error.GetBaseException().Message.ShouldNotBeNullOrEmpty();
        error.Message.ShouldContain(message);
        error.Start.Line.ShouldBe(1);
    }

    [Fact]
    public void Null_IsNothing()
    {
        KubernetesYaml.Serialize(null).ShouldBeEmpty();
        KubernetesYaml.SerializeAll(null).ShouldBeEmpty();
        KubernetesYaml.SerializeAll([null]).ShouldBeEmpty();
        KubernetesYaml.Deserialize<V1Pod>("").ShouldBeNull();
    }

    [Fact]
    public void Documents_AreSeparated() =>
        KubernetesYaml.SerializeAll([new V1Secret { Kind = "Secret" }, null, new V1Secret { Kind = "Secret" }]).ShouldBe("kind: Secret\n---\nkind: Secret\n");

    public static TheoryData<string> Manifests => [.. Directory.GetFiles(SharedFiles.PathOf("reference", "manifests"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void PublishedManifests_RoundTrip(string name)
    {
        var text = File.ReadAllText(SharedFiles.PathOf("reference", "manifests", name));
        var custom = new Dictionary<string, Type>
        {
            ["apiregistration.k8s.io/v1/APIService"] = typeof(KubernetesObject),
            ["planetscale.com/v2/VitessCluster"] = typeof(KubernetesObject),
        };
        var objects = KubernetesYaml.LoadAllFromString(text, custom);
        var again = KubernetesYaml.LoadAllFromString(KubernetesYaml.SerializeAll(objects), custom);
        again.Select(item => KubernetesJson.Serialize(item)).ShouldBe(objects.Select(item => KubernetesJson.Serialize(item)));
    }
}
