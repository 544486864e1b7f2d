using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>What no honest client sends is refused, and the server goes on.</summary>
public sealed class HostileInputTests
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";

    [Fact]
    public async Task HugeBody_IsRefusedWithoutReadingIt()
    {
        await WithServerAsync(async (client, memory) =>
        {
            using var content = new ByteArrayContent(new byte[100_000_000]);
            content.Headers.ContentType = new("application/json");
            using var response = await memory.PostAsync(new Uri("http://x" + Maps), content);
            response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        });
    }

    [Theory]
    [InlineData("{\"a\":", 10_000)]
    [InlineData("[", 10_000)]
    public async Task DeepJson_IsRefused(string open, int depth)
    {
        await WithServerAsync(async (client, memory) =>
        {
            var text = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":" + string.Concat(Enumerable.Repeat(open, depth));
            foreach (var each in new[] { client, memory })
            {
                using var content = new StringContent(text, Encoding.UTF8, "application/json");
                using var response = await each.PostAsync(new Uri(client.BaseAddress!, Maps), content);
                response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            }
        });
    }

    [Fact]
    public async Task InvalidUtf8_IsRefusedOrRepaired()
    {
        await WithServerAsync(async (client, memory) =>
        {
            using var content = new ByteArrayContent([.. "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\""u8, 0xFF, 0xFE, .. "\"}}"u8]);
            content.Headers.ContentType = new("application/json");
            using var response = await client.PostAsync(new Uri(Maps, UriKind.Relative), content);
            ((int)response.StatusCode).ShouldBeInRange(400, 499);
        });
    }

    [Theory]
    [InlineData("/api/v1/namespaces/../../etc/passwd")]
    [InlineData("/api/v1/namespaces/%2e%2e%2f%2e%2e/configmaps")]
    [InlineData("/apis/%00/v1/x")]
    [InlineData("/%2F%2F")]
    public async Task OddPaths_AreRefused(string path)
    {
        await WithServerAsync(async (client, memory) =>
        {
            var answer = await RawAsync(client.BaseAddress!, $"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            answer.ShouldMatch("^HTTP/1.1 (200|4[0-9][0-9]) ");
            answer.ShouldNotContain("root:");
        });
    }

    [Fact]
    public async Task UnknownVerbs_AreRefused()
    {
        await WithServerAsync(async (client, memory) =>
        {
            using var request = new HttpRequestMessage(new HttpMethod("BREW"), new Uri(Maps, UriKind.Relative));
            using var response = await client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        });
    }

    [Fact]
    public async Task HeaderFlood_AndHalfOpenConnections_DoNotHarmOthers()
    {
        await WithServerAsync(async (client, memory) =>
        {
            var flood = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"X-{i}: y\r\n"));
            (await RawAsync(client.BaseAddress!, $"GET /api HTTP/1.1\r\nHost: x\r\n{flood}\r\n")).ShouldStartWith("HTTP/1.1 431");
            List<TcpClient> halfOpen = [];
            for (var i = 0; i < 50; i++)
            {
                var one = new TcpClient();
                halfOpen.Add(one);
                await one.ConnectAsync("127.0.0.1", client.BaseAddress!.Port);
                await one.GetStream().WriteAsync("POST /api/v1/namespaces HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
            }

            (await client.GetAsync(new Uri("/api", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
            halfOpen.ForEach(one => one.Dispose());
        });
    }

    private static async Task WithServerAsync(Func<HttpClient, HttpClient, Task> act)
    {
        await using var server = new ApiServer();
        using var client = new HttpClient { BaseAddress = await server.StartAsync() };
        using var memory = new HttpClient(server.CreateHandler());

        await act(client, memory);

        (await client.GetAsync(new Uri("/api/v1/namespaces/default", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> RawAsync(Uri server, string text)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", server.Port);
        var stream = connection.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        }
        catch (IOException)
        {
            // The server has hung up on us; it may have said why.
        }

        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadLineAsync() ?? "";
    }
}
