using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TestSupport;

namespace Vitess.Operator.Sdk.Models.Tests.Json;

public class WireTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void RecordedChildren_AreWrittenAsTheOriginalWroteThem(string name)
    {
        foreach (var entry in GoldenCase.Of(name).Sent.Select(WithTimes).Where(entry => ((string)entry["body"]!["apiVersion"]!) == VitessApi.GroupVersion))
        {
            var document = VitessDocuments.Read((JsonObject)entry["body"]!.DeepClone(), DocumentOptions.Lenient);

            var written = new JsonObject { ["body"] = VitessJson.ToNode(document.Object!) };

            GoldenComparer.Compare(new JsonObject { ["body"] = entry["body"]!.DeepClone() }, written["body"]!).ShouldBeEmpty($"{document.Kind} {document.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void StoredObjects_LoseNothingOnTheObjectItself(string name)
    {
        foreach (var stored in GoldenCase.Of(name).Stored.Select(WithTimes).Where(stored => (string)stored["apiVersion"]! == VitessApi.GroupVersion))
        {
            var document = VitessDocuments.Read((JsonObject)stored.DeepClone(), DocumentOptions.Lenient);

            ((ExtensibleObject)document.Object!).UnknownFields.ShouldBeNull();
            JsonDifferences.Between(stored, document.ToJson()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void OptionalEmpties_AreLeftOut_RequiredOnesWritten()
    {
        var pool = new VitessShardTabletPool { Cell = "", Name = "", BackupLocationName = "", Annotations = new Dictionary<string, string>(), ExtraEnv = [] };

        Text(pool).ShouldBe("""{"cell":"","type":"","replicas":0,"vttablet":{"resources":{}}}""");
        Text(new VitessKeyspaceEqualPartitioning { Parts = 1, HexWidth = 0 }).ShouldBe("""{"parts":1}""");
        Text(new VitessClusterSpec()).ShouldBe("""{"cells":[]}""");
        Text(new VitessShardTemplate()).ShouldBe("""{"databaseInitScriptSecret":{"key":""}}""");
        Text(new ShardBackupLocationStatus()).ShouldBe("""{"completeBackups":0,"incompleteBackups":0}""");
    }

    [Fact]
    public void PresentPointers_AreWrittenWhateverTheirValue()
    {
        Text(new VitessCellGatewaySpec { Replicas = 0 }).ShouldBe("""{"replicas":0}""");
        Text(new TopoReconcileConfig { PruneCells = false }).ShouldBe("""{"pruneCells":false}""");
    }

    [Fact]
    public void KubernetesTypes_EmptyValuesWithoutAPointer_AreLeftOut()
    {
        Text(new V1EnvVar { Name = "a", Value = "" }).ShouldBe("""{"name":"a"}""");
        Text(new V1VolumeMount { Name = "v", MountPath = "/v", ReadOnlyProperty = false, SubPath = "" }).ShouldBe("""{"mountPath":"/v","name":"v"}""");
        Text(new V1Container { Name = "c", Args = [], Stdin = false, LivenessProbe = new() { InitialDelaySeconds = 0, PeriodSeconds = 5 }, SecurityContext = new() })
            .ShouldBe("""{"livenessProbe":{"periodSeconds":5},"name":"c","securityContext":{}}""");
        Text(new V1Affinity { NodeAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = [] } }).ShouldBe("""{"nodeAffinity":{}}""");
    }

    [Fact]
    public void KubernetesTypes_PointersAreWrittenWhateverTheirValue()
    {
        Text(new V1PersistentVolumeClaimSpec { StorageClassName = "", AccessModes = [] }).ShouldBe("""{"storageClassName":""}""");
        Text(new V1SecretVolumeSource { SecretName = "s", DefaultMode = 0, Optional = false }).ShouldBe("""{"defaultMode":0,"optional":false,"secretName":"s"}""");
        Text(new V1Toleration { Key = "k", TolerationSeconds = 0 }).ShouldBe("""{"key":"k","tolerationSeconds":0}""");
    }

    [Fact]
    public void TolerationsOfASchedule_TellNoneFromNotSaid()
    {
        var schedule = new VitessBackupScheduleTemplate { Tolerations = [] };

        VitessJson.ToNode(schedule)["tolerations"].ShouldBeOfType<JsonArray>().ShouldBeEmpty();
        VitessJson.FromNode<VitessBackupScheduleTemplate>(VitessJson.ToNode(schedule))!.Tolerations.ShouldNotBeNull();
        VitessJson.ToNode(new VitessBackupScheduleTemplate()).ContainsKey("tolerations").ShouldBeFalse();
    }

    [Fact]
    public void Nulls_LeaveWhatMustBeThere()
    {
        var cluster = VitessJson.Deserialize<V2VitessCluster>("""{"metadata":null,"spec":{"cells":null,"keyspaces":[{"name":null}]}}""")!;

        cluster.Metadata.ShouldNotBeNull();
        cluster.Spec.Cells.ShouldBeEmpty();
        cluster.Spec.Keyspaces![0].Name.ShouldBe("");
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("0.1", "100m")]
    [InlineData("\"1024Mi\"", "1Gi")]
    public void Amounts_KeepTheirDigits(string json, string expected) =>
        VitessJson.Deserialize<V1ResourceRequirements>("{\"limits\":{\"a\":" + json + "}}")!.Limits["a"].ToString().ShouldBe(expected);

    [Fact]
    public void PlainKubernetesJson_ReadsAndWritesTheModelsToo()
    {
        var cluster = KubernetesJson.Deserialize<V2VitessCluster>("""{"apiVersion":"planetscale.com/v2","kind":"VitessCluster","spec":{"cells":[{"name":"a"}],"new":1}}""");

        cluster.Spec.UnknownFields!.Keys.ShouldBe(["new"]);
        KubernetesJson.Serialize(cluster.Spec).ShouldBe("""{"cells":[{"name":"a"}],"new":1}""");
    }

    [Fact]
    public void Templates_FillSpecs()
    {
        var template = new VitessKeyspaceTemplate { Name = "commerce", Images = new() { Vttablet = "x" }, Partitionings = [new() { Equal = new() { Parts = 2 } }] };

        var spec = new VitessKeyspaceSpec(template) { BackupEngine = "builtin" };

        Text(spec).ShouldContain("\"name\":\"commerce\"");
        spec.Images.ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => new VitessCellSpec(null!));
    }

    // The recordings have a mark where a time was.
    private static JsonObject WithTimes(JsonObject recorded) =>
        (JsonObject)JsonNode.Parse(recorded.ToJsonString().Replace("\\u003Ctime\\u003E", "2026-01-31T12:00:00Z", StringComparison.Ordinal))!;

    private static string Text(object value) => VitessJson.Serialize(value);
}
