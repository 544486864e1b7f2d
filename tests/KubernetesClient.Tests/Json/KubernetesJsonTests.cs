using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace KubernetesClient.Tests.Json;

public sealed class KubernetesJsonTests
{
    [Fact]
    public void Nulls_AreLeftOut_EmptyCollectionsWritten() =>
        KubernetesJson.Serialize(new V1PodSpec { Containers = [], NodeSelector = new Dictionary<string, string>() })
            .ShouldBe("""{"containers":[],"nodeSelector":{}}""");

    [Fact]
    public void UnknownFields_AreIgnored() =>
        KubernetesJson.Deserialize<V1Pod>("""{"kind":"Pod","future":{"a":1}}""").Kind.ShouldBe("Pod");

    [Fact]
    public void Names_AreMatchedByCase() => KubernetesJson.Deserialize<V1Pod>("""{"Kind":"Pod"}""").Kind.ShouldBeNull();

    [Fact]
    public void SpecialCharacters_AreEscaped() =>
        KubernetesJson.Serialize(new V1EnvVar { Value = "<a&b>'+ü" })
            .ShouldBe("""{"value":"\u003Ca\u0026b\u003E\u0027\u002B\u00FC"}""");

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.123456Z", "2026-01-02T03:04:05.123456Z")]
    [InlineData("2026-01-02T03:04:05.1Z", "2026-01-02T03:04:05.100000Z")]
    [InlineData("2026-01-02T03:04:05.000000Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.123456Z")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05Z")]
    [InlineData("2026-01-02T03:04:05.5-01:30", "2026-01-02T04:34:05.500000Z")]
    public void Times_AreReadWithFractionAndOffset_WrittenInUtc(string read, string written)
    {
        var meta = KubernetesJson.Deserialize<V1ObjectMeta>($$"""{"creationTimestamp":"{{read}}"}""");
        meta.CreationTimestamp!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        JsonNode.Parse(KubernetesJson.Serialize(meta))!["creationTimestamp"]!.GetValue<string>().ShouldBe(written);
    }

    [Theory]
    [InlineData("2026-01-02")]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.Z")]
    [InlineData("2026-01-02T03:04:05.1234567890Z")]
    [InlineData("2026-13-02T03:04:05Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void OtherTimes_AreAFormatError(string text) =>
        Should.Throw<FormatException>(() => KubernetesJson.Deserialize<V1ObjectMeta>($$"""{"creationTimestamp":"{{text}}"}"""));

    [Fact]
    public void UnspecifiedTime_CountsAsLocal()
    {
        var local = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified);
        KubernetesJson.Serialize((object)local).ShouldBe($"\"{local.ToUniversalTime():yyyy-MM-ddTHH:mm:ss}Z\"");
    }

    [Fact]
    public void Offsets_AndDurations_RoundTrip()
    {
        KubernetesJson.Serialize((object)KubernetesJson.Deserialize<DateTimeOffset>("\"2026-01-02T03:04:05.25+01:00\"")).ShouldBe("\"2026-01-02T02:04:05.250000Z\"");
        KubernetesJson.Deserialize<TimeSpan>("\"PT1M30S\"").ShouldBe(TimeSpan.FromSeconds(90));
        KubernetesJson.Serialize(TimeSpan.FromSeconds(90)).ShouldBe("\"PT1M30S\"");
    }

    [Theory]
    [InlineData("80", "80")]
    [InlineData("\"80\"", "80")]
    [InlineData("\"http\"", "\"http\"")]
    [InlineData("\"50%\"", "\"50%\"")]
    [InlineData("\"\"", "\"\"")]
    public void IntOrString_IsANumberWheneverItsTextIs(string json, string written) =>
        KubernetesJson.Serialize(KubernetesJson.Deserialize<IntOrString>(json)).ShouldBe(written);

    [Fact]
    public void IntOrString_OfOtherTokens_Fails()
    {
        Should.Throw<JsonException>(() => KubernetesJson.Deserialize<IntOrString>("1.5")).GetBaseException().ShouldBeOfType<FormatException>();
        Should.Throw<NotSupportedException>(() => KubernetesJson.Deserialize<IntOrString>("true"));
        KubernetesJson.Deserialize<V1ServicePort>("""{"targetPort":null,"port":1}""").TargetPort.ShouldBeNull();
    }

    [Fact]
    public void IntOrString_ConvertsImplicitly()
    {
        IntOrString number = 80, large = 5_000_000_000L, name = "http";
        number.Value.ShouldBe("80");
        number.ToInt().ShouldBe(80);
        name.ToString().ShouldBe("http");
        ((string)name).ShouldBe("http");
        ((string?)(IntOrString?)null).ShouldBeNull();
        Should.Throw<FormatException>(() => name.ToInt());
        Should.Throw<OverflowException>(() => large.ToInt());
    }

    [Fact]
    public void Patch_WritesItsContent()
    {
        KubernetesJson.Serialize(new V1Patch("""[{"op":"remove","path":"/a"}]""", V1Patch.PatchType.JsonPatch)).ShouldBe("""[{"op":"remove","path":"/a"}]""");
        KubernetesJson.Serialize(new V1Patch(new V1Secret { Kind = "Secret" }, V1Patch.PatchType.MergePatch)).ShouldBe("""{"kind":"Secret"}""");
        Should.Throw<JsonException>(() => KubernetesJson.Serialize(new V1Patch("no json", V1Patch.PatchType.MergePatch)));
        Should.Throw<NotImplementedException>(() => KubernetesJson.Deserialize<V1Patch>("{}"));
    }

    [Fact]
    public void Patch_NeedsTypeAndBody()
    {
        Should.Throw<ArgumentException>(() => new V1Patch("{}", V1Patch.PatchType.Unknown)).ParamName.ShouldBe("type");
        Should.Throw<ArgumentNullException>(() => new V1Patch(null, V1Patch.PatchType.ApplyPatch)).ParamName.ShouldBe("body");
    }

    [Fact]
    public void Status_ReadAsIs()
    {
        var status = KubernetesJson.Deserialize<V1Status>("""{"kind":"Status","status":"Failure","reason":"NotFound","message":"gone","code":404}""");
        status.HasObject.ShouldBeFalse();
        status.Code.ShouldBe(404);
        status.ToString().ShouldBe("NotFound - gone");
    }

    [Fact]
    public void Status_KeepsTheObjectThatCameInItsPlace()
    {
        var status = KubernetesJson.Deserialize<V1Status>("""{"kind":"Pod","metadata":{"name":"p"},"status":{"phase":"Running"}}""");
        status.HasObject.ShouldBeTrue();
        var pod = status.ObjectView<V1Pod>();
        pod.Name().ShouldBe("p");
        pod.Status.Phase.ShouldBe("Running");
    }

    [Theory]
    [InlineData(null, null, 404, null, "NotFound")]
    [InlineData("", "text", 409, null, "Conflict - text")]
    [InlineData("Gone", null, null, null, "Gone")]
    [InlineData(null, "text", null, null, "text")]
    [InlineData(null, null, null, "Success", "Success")]
    public void Status_TextSaysWhatThereIs(string? reason, string? message, int? code, string? status, string expected) =>
        new V1Status { Reason = reason, Message = message, Code = code, Status = status }.ToString().ShouldBe(expected);

    [Fact]
    public void Status_CannotBeWritten() => Should.Throw<NotImplementedException>(() => KubernetesJson.Serialize(new V1Status()));

    [Fact]
    public void EveryFormOfJson_CanBeRead()
    {
        const string Json = """{"metadata":{"name":"n"}}""";
        using var document = JsonDocument.Parse(Json);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Json));
        KubernetesJson.Deserialize<V1Pod>(Json).Name().ShouldBe("n");
        KubernetesJson.Deserialize<V1Pod>(stream).Name().ShouldBe("n");
        KubernetesJson.Deserialize<V1Pod>(document).Name().ShouldBe("n");
        KubernetesJson.Deserialize<V1Pod>(document.RootElement).Name().ShouldBe("n");
        KubernetesJson.Deserialize<V1Pod>(JsonNode.Parse(Json)).Name().ShouldBe("n");
        KubernetesJson.Serialize(document).ShouldBe(Json);
        KubernetesJson.Serialize(document.RootElement).ShouldBe(Json);
        KubernetesJson.Serialize(JsonNode.Parse(Json)).ShouldBe(Json);
    }

    [Fact]
    public void MalformedJson_IsAJsonError() => Should.Throw<JsonException>(() => KubernetesJson.Deserialize<V1Pod>("{"));

    [Fact]
    public void Null_CannotBeWritten() => Should.Throw<NullReferenceException>(() => KubernetesJson.Serialize((object?)null));

    [Fact]
    public void BareValue_GoesThroughTheNodeOverload()
    {
        // JsonNode has implicit conversions from plain values, and they win over boxing: such a value misses the converters.
        var time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified);
        KubernetesJson.Serialize(time).ShouldBe("\"2026-01-02T03:04:05\"");
    }

    [Fact]
    public void Options_AreFixedAfterTheirFirstUse()
    {
        KubernetesJson.Serialize(1);
        Should.Throw<InvalidOperationException>(() => KubernetesJson.AddJsonOptions(options => options.WriteIndented = true));
        Should.Throw<ArgumentNullException>(() => KubernetesJson.AddJsonOptions(null));
    }

    [Fact]
    public void BytesOfSecrets_AreBase64() =>
        KubernetesJson.Serialize(new V1Secret { Data = new Dictionary<string, byte[]> { ["k"] = [1, 2, 3] } }).ShouldBe("""{"data":{"k":"AQID"}}""");

    [Fact]
    public void FieldsWithoutSchema_AreJsonElements() =>
        KubernetesJson.Deserialize<V1ManagedFieldsEntry>("""{"fieldsV1":{"f:a":{}}}""").FieldsV1.ShouldBeOfType<JsonElement>()
            .GetRawText().ShouldBe("""{"f:a":{}}""");
}
