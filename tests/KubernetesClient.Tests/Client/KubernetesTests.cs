using k8s;
using k8s.Authentication;
using k8s.Exceptions;

namespace KubernetesClient.Tests.Client;

public sealed class KubernetesTests
{
    private readonly List<string> _passed = [];

    [Fact]
    public async Task Requests_PassTheHandlersInOrder_WithTheTokenOfTheCredentials()
    {
        using var inner = new RecordingHandler("inner", _passed, answers: true);
        using var client = new Kubernetes(
            new KubernetesClientConfiguration { Host = "https://api.example/prefix", AccessToken = "t" }, new RecordingHandler("outer", _passed, answers: false), inner);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseUri, "api/v1/pods"));
        await client.Credentials.ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        using var response = await client.HttpClient.SendAsync(request, TestContext.Current.CancellationToken);
        _passed.ShouldBe(["outer", "inner"]);
        inner.Last!.RequestUri.ShouldBe(new Uri("https://api.example/prefix/api/v1/pods"));
        inner.Last.Headers.Authorization!.ToString().ShouldBe("Bearer t");
        inner.Last.Headers.UserAgent.ToString().ShouldStartWith("kubernetes-csharp/");
    }

    [Fact]
    public async Task Requests_AreAnonymousWithoutTheStepOfTheCaller()
    {
        using var handler = new RecordingHandler("only", _passed, answers: true);
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = "http://a", AccessToken = "t", UserAgent = null }, handler);
        using var response = await client.HttpClient.GetAsync(client.BaseUri, TestContext.Current.CancellationToken);
        handler.Last!.Headers.ShouldBeEmpty();
    }

    [Fact]
    public void HttpClient_HasNeitherAddressNorTimeLimit()
    {
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = "http://a" });
        client.HttpClient.BaseAddress.ShouldBeNull();
        client.HttpClient.Timeout.ShouldBe(Timeout.InfiniteTimeSpan);
        client.HttpClientTimeout.ShouldBe(TimeSpan.FromSeconds(100));
        client.Credentials.ShouldBeNull();
    }

    [Fact]
    public void BaseUri_EndsWithASlash()
    {
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = "http://a/b" });
        client.BaseUri.ShouldBe(new Uri("http://a/b/"));
        client.BaseUri = new Uri("http://c");
        client.BaseUri.ShouldBe(new Uri("http://c/"));
        Should.Throw<ArgumentNullException>(() => client.BaseUri = null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("no address")]
    public void UselessAddress_IsExplained(string? host) =>
        Should.Throw<KubeConfigException>(() => new Kubernetes(new KubernetesClientConfiguration { Host = host })).Message.ShouldContain("API server");

    [Fact]
    public void MissingConfiguration_IsExplained() => Should.Throw<KubeConfigException>(() => new Kubernetes(null));

    [Fact]
    public async Task Credentials_PreferTheProvider_ThenTheToken_ThenTheName()
    {
        var config = new KubernetesClientConfiguration { Username = "u", Password = "p" };
        Kubernetes.CreateCredentials(config).ShouldBeOfType<BasicAuthenticationCredentials>().UserName.ShouldBe("u");
        config.AccessToken = "t";
        Kubernetes.CreateCredentials(config).ShouldBeOfType<TokenCredentials>();
        config.TokenProvider = new StringTokenProvider("provided", "Bearer");
        using var request = new HttpRequestMessage();
        await Kubernetes.CreateCredentials(config).ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        request.Headers.Authorization!.ToString().ShouldBe("Bearer provided");
    }

    [Fact]
    public void Dispose_ReleasesTheHandlers_AndMayRunTwice()
    {
        using var handler = new RecordingHandler("only", _passed, answers: true);
        var client = new Kubernetes(new KubernetesClientConfiguration { Host = "http://a" }, handler);
        client.Dispose();
        client.Dispose();
        handler.Disposed.ShouldBeTrue();
        client.HttpClient.ShouldBeNull();
    }

    [Fact]
    public void FirstMessageHandlerSetup_SeesTheInnermostHandler()
    {
        SocketsHttpHandler? seen = null;
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = "http://a", FirstMessageHandlerSetup = handler => seen = handler });
        seen.ShouldNotBeNull().EnableMultipleHttp2Connections.ShouldBeTrue();
        seen!.KeepAlivePingDelay.ShouldBe(TimeSpan.FromMinutes(3));
    }

    [Theory]
    [InlineData("https://a", true, true)]
    [InlineData("https://a", false, false)]
    [InlineData("http://a", true, false)]
    public void ServerCheck_IsReplacedForHttpsWhenAskedFor(string host, bool skip, bool replaced)
    {
        SocketsHttpHandler? seen = null;
        using var client = new Kubernetes(
            new KubernetesClientConfiguration { Host = host, SkipTlsVerify = skip, FirstMessageHandlerSetup = handler => seen = handler });
        (seen!.SslOptions.RemoteCertificateValidationCallback is not null).ShouldBe(replaced);
    }

    [Fact]
    public void JsonOptions_AreACopy()
    {
        var config = new KubernetesClientConfiguration();
        config.AddJsonOptions(options => options.WriteIndented = true);
        config.JsonSerializerOptions.WriteIndented.ShouldBeTrue();
        new KubernetesClientConfiguration().JsonSerializerOptions.WriteIndented.ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => config.AddJsonOptions(null));
    }
}
