using System.Text;
using System.Text.Json;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Client;

public sealed class ObjectPageReaderTests
{
    private const string Pods = """
        {"kind":"PodList","extra":{"items":[{"metadata":{"name":"no"}}]},"metadata":{"resourceVersion":"7","continue":"next"},
         "items":[{"metadata":{"name":"a","labels":{"é":"ü"}},"spec":{"items":[1,[2]]}}, {"kind":"Other","apiVersion":"v9","metadata":{"name":"b"}}],"after":null}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task APage_IsTheSame_HoweverItComesIn(int atOnce)
    {
        var page = await ReadAsync(Pods, atOnce);

        page.ResourceVersion.ShouldBe("7");
        page.Continue.ShouldBe("next");
        page.Items.Select(item => item.ToJsonString()).ShouldBe(
        [
            """{"metadata":{"name":"a","labels":{"\u00E9":"\u00FC"}},"spec":{"items":[1,[2]]},"apiVersion":"v1","kind":"Pod"}""",
            """{"kind":"Other","apiVersion":"v9","metadata":{"name":"b"}}""",
        ]);
    }

    [Fact]
    public async Task AnObjectThatIsLongerThanTheBuffer_IsRead()
    {
        var page = await ReadAsync("""{"items":[{"metadata":{"name":"NAME"}}],"metadata":{}}""".Replace("NAME", new string('x', 200_000), StringComparison.Ordinal), 5_000);

        page.Items.Single().GetName()!.Length.ShouldBe(200_000);
        page.Continue.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"metadata":{"continue":""},"items":null}""")]
    [InlineData("""{"items":[]}""")]
    [InlineData("{}")]
    public async Task APageWithoutItems_IsEmpty(string text)
    {
        var page = await ReadAsync(text, 3);

        page.Items.ShouldBeEmpty();
        page.Continue.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("not found")]
    [InlineData("""{"items":[{"metadata":{"name":"a"}}""")]
    [InlineData("""{"items":[{"metadata":""")]
    public async Task SomethingElse_IsRefused(string text) => await Should.ThrowAsync<JsonException>(() => ReadAsync(text, 4));

    private static async Task<ObjectPage> ReadAsync(string text, int atOnce)
    {
        using var stream = new SlowStream(Encoding.UTF8.GetBytes(text), atOnce);
        return await new ObjectPageReader(ResourceKind.Of<V1Pod>(), stream).ReadAsync(TestContext.Current.CancellationToken);
    }

    private sealed class SlowStream(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, atOnce)], cancellationToken);
    }
}
