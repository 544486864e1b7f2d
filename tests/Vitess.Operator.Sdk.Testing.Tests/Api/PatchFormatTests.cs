using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>The examples of RFC 6902 (appendix A) and RFC 7386 (appendix A), applied to a field of an object without a schema.</summary>
public sealed class PatchFormatTests : IAsyncLifetime
{
    private const string Definition = """
        {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"frees.test.dev"},"spec":{
        "group":"test.dev","scope":"Namespaced","names":{"plural":"frees","singular":"free","kind":"Free","listKind":"FreeList"},
        "versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","x-kubernetes-preserve-unknown-fields":true}}}]}}
        """;

    private readonly ApiServer _server = new();

    [Theory]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/v/baz","value":"qux"}]""", """{"baz":"qux","foo":"bar"}""")]
    [InlineData("""{"foo":["bar","baz"]}""", """[{"op":"add","path":"/v/foo/1","value":"qux"}]""", """{"foo":["bar","qux","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"remove","path":"/v/baz"}]""", """{"foo":"bar"}""")]
    [InlineData("""{"foo":["bar","qux","baz"]}""", """[{"op":"remove","path":"/v/foo/1"}]""", """{"foo":["bar","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"replace","path":"/v/baz","value":"boo"}]""", """{"baz":"boo","foo":"bar"}""")]
    [InlineData(
        """{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}""",
        """[{"op":"move","from":"/v/foo/waldo","path":"/v/qux/thud"}]""",
        """{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}""")]
    [InlineData("""{"foo":["all","grass","cows","eat"]}""", """[{"op":"move","from":"/v/foo/1","path":"/v/foo/3"}]""", """{"foo":["all","cows","eat","grass"]}""")]
    [InlineData(
        """{"baz":"qux","foo":["a",2,"c"]}""",
        """[{"op":"test","path":"/v/baz","value":"qux"},{"op":"test","path":"/v/foo/1","value":2}]""",
        """{"baz":"qux","foo":["a",2,"c"]}""")]
    [InlineData("""{"baz":"qux"}""", """[{"op":"test","path":"/v/baz","value":"bar"}]""", null)]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/v/child","value":{"grandchild":{}}}]""", """{"foo":"bar","child":{"grandchild":{}}}""")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/v/baz","value":"qux","xyz":123}]""", """{"foo":"bar","baz":"qux"}""")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/v/baz/bat","value":"qux"}]""", null)]
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/v/~01","value":10}]""", """{"/":9,"~1":10}""")]
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/v/~01","value":"10"}]""", null)]
    [InlineData("""{"foo":["bar"]}""", """[{"op":"add","path":"/v/foo/-","value":["abc","def"]}]""", """{"foo":["bar",["abc","def"]]}""")]
    [InlineData("""{"foo":["bar"]}""", """[{"op":"add","path":"/v/foo/5","value":"x"}]""", null)]
    [InlineData("""{"foo":"bar"}""", """[{"op":"remove","path":"/v/nothing"}]""", null)]
    [InlineData("""{"foo":{"a":1}}""", """[{"op":"copy","from":"/v/foo","path":"/v/bar"}]""", """{"foo":{"a":1},"bar":{"a":1}}""")]
    public Task JsonPatch_Rfc6902(string before, string patch, string? after) => CheckAsync(before, patch, "application/json-patch+json", after);

    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public Task MergePatch_Rfc7386(string before, string patch, string after) =>
        CheckAsync(before, $$"""{"v":{{patch}}}""", "application/merge-patch+json", after);

    public async ValueTask InitializeAsync()
    {
        using var definitions = new MapClient(_server, "/apis/apiextensions.k8s.io/v1/customresourcedefinitions");
        (await definitions.SendAsync(HttpMethod.Post, "", JsonNode.Parse(Definition))).Code.ShouldBe(201);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task CheckAsync(string before, string patch, string type, string? after)
    {
        using var client = new MapClient(_server, "/apis/test.dev/v1/namespaces/default/frees");
        var value = JsonNode.Parse($$"""{"apiVersion":"test.dev/v1","kind":"Free","metadata":{"name":"a"},"v":{{before}}}""");
        (await client.SendAsync(HttpMethod.Post, "", value)).Code.ShouldBe(201);

        var (code, patched) = await client.SendAsync(HttpMethod.Patch, "a", JsonNode.Parse(patch), type);

        if (after is null)
        {
            code.ShouldBe(422);
            return;
        }

        code.ShouldBe(200, patched.ToJsonString());
        JsonNode.DeepEquals(patched["v"], JsonNode.Parse(after)).ShouldBeTrue(patched["v"]?.ToJsonString());
    }
}
