using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>What no honest client sends is refused, and the server goes on.</summary>
public sealed class HostileInputTests
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HugeBody_IsRefusedWithoutKeepingIt(bool toldInAdvance)
    {
        await WithServerAsync(async (client, memory) =>
        {
            foreach (var each in new[] { client, memory })
            {
                using var content = new ByteArrayContent(new byte[100_000_000]);
                content.Headers.ContentType = new("application/json");
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(client.BaseAddress!, Maps)) { Content = content };
                request.Headers.TransferEncodingChunked = !toldInAdvance;
                try
                {
                    using var response = await each.SendAsync(request);
                    await ShouldBeStatusAsync(response, 413, "RequestEntityTooLarge");
                }
                catch (HttpRequestException) when (each == client)
                {
                    // The server hung up while the client still sent.
                }
            }
        });
    }

    [Theory]
    [InlineData("{\"a\":", "}", "application/json")]
    [InlineData("[", "]", "application/json")]
    [InlineData("[", "", "application/json")]
    [InlineData("[", "]", "application/yaml")]
    [InlineData("{a: ", "}", "application/yaml")]
    public async Task DeepBody_IsRefused(string open, string close, string type)
    {
        await WithServerAsync(async (client, memory) =>
        {
            const int Depth = 10_000;
            var text = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":"
                + string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth)) + "}";
            foreach (var each in new[] { client, memory })
            {
                using var content = new StringContent(text, Encoding.UTF8, type);
                using var response = await each.PostAsync(new Uri(client.BaseAddress!, Maps), content);
                await ShouldBeStatusAsync(response, 400, "BadRequest");
            }
        });
    }

    [Fact]
    public async Task AliasesOfAliases_AreRefused()
    {
        await WithServerAsync(async (client, memory) =>
        {
            var text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
            for (var level = 1; level < 12; level++)
            {
                text.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
            }

            using var content = new StringContent(text.ToString(), Encoding.UTF8, "application/yaml");
            using var response = await memory.PostAsync(new Uri(client.BaseAddress!, Maps), content);
            await ShouldBeStatusAsync(response, 400, "BadRequest");
            (await response.Content.ReadAsStringAsync()).ShouldContain("excessive aliasing");
        });
    }

    [Theory]
    [InlineData("!", "true", "")]
    [InlineData("(", "true", ")")]
    [InlineData("1 + ", "1 == 1", "")]
    [InlineData("object", ".a", "")]
    [InlineData("[", "1", "]")]
    public async Task ExpressionWithoutEnd_IsRefused(string open, string middle, string close)
    {
        await WithServerAsync(async (client, memory) =>
        {
            var expression = open == "object"
                ? open + string.Concat(Enumerable.Repeat(middle, 50_000))
                : string.Concat(Enumerable.Repeat(open, 50_000)) + middle + string.Concat(Enumerable.Repeat(close, 50_000));
            using var content = new StringContent(
                $$$"""
                {"metadata":{"name":"p"},"spec":{"matchConstraints":{"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],
                "resources":["pods"]}]},"validations":[{"expression":"{{{expression}}}"}]}}
                """,
                Encoding.UTF8, "application/json");
            using var response = await memory.PostAsync(new Uri(client.BaseAddress!, "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies"), content);
            await ShouldBeStatusAsync(response, 422, "Invalid");
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
            await ShouldBeStatusAsync(response, 422, "Invalid");
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
            foreach (var each in new[] { client, memory })
            {
                using var request = new HttpRequestMessage(new HttpMethod("BREW"), new Uri(client.BaseAddress!, Maps));
                using var response = await each.SendAsync(request);
                await ShouldBeStatusAsync(response, 405, "MethodNotAllowed");
            }
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

    [Fact]
    public async Task ConnectionsThatSayNothingOrNonsense_DoNotHarmOthers()
    {
        await WithServerAsync(async (client, memory) =>
        {
            (await RawAsync(client.BaseAddress!, "\u0016\u0003\u0001 this is no HTTP\r\n\r\n")).ShouldStartWith("HTTP/1.1 400");
            List<TcpClient> open = [];
            foreach (var said in new[] { "", "GET /api HT", "GET /api/v1/configmaps?watch=1 HTTP/1.1\r\nHost: x\r\n\r\n" })
            {
                for (var number = 0; number < 30; number++)
                {
                    var one = new TcpClient();
                    open.Add(one);
                    await one.ConnectAsync("127.0.0.1", client.BaseAddress!.Port);
                    await one.GetStream().WriteAsync(Encoding.ASCII.GetBytes(said));
                }
            }

            using var content = new StringContent("""{"metadata":{"name":"a"}}""", Encoding.UTF8, "application/json");
            (await client.PostAsync(new Uri(Maps, UriKind.Relative), content)).StatusCode.ShouldBe(HttpStatusCode.Created);
            open.ForEach(one => one.Dispose());
        });
    }

    [Fact]
    public async Task LoggedBodies_AreBounded()
    {
        await using var server = new ApiServer();
        using var memory = new HttpClient(server.CreateHandler());
        for (var number = 0; number < 30; number++)
        {
            using var content = new ByteArrayContent(new byte[3_000_000]);
            using var response = await memory.PostAsync(new Uri("http://x" + Maps), content, TestContext.Current.CancellationToken);
        }

        server.Requests.Entries.Sum(entry => (long)entry.Body.Length).ShouldBeLessThanOrEqualTo(64L * 1024 * 1024);
        server.Requests.Count.ShouldBe(30);
    }

    private static async Task ShouldBeStatusAsync(HttpResponseMessage response, int code, string reason)
    {
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(code, text.Length > 500 ? text[..500] : text);
        var status = JsonNode.Parse(text)!;
        ((string?)status["kind"]).ShouldBe("Status");
        ((string?)status["reason"]).ShouldBe(reason);
        ((int?)status["code"]).ShouldBe(code);
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
