using System.Text;
using k8s;
using k8s.Exceptions;

namespace KubernetesClient.Tests.Configuration;

public sealed class KubeConfigFileTests : IDisposable
{
    private const string TwoContexts =
        """
        apiVersion: v1
        kind: Config
        current-context: second
        preferences: {colors: true}
        clusters:
        - name: one
          cluster: {server: "http://one.example:8001"}
        - name: two
          cluster:
            server: https://two.example:6443/prefix
            insecure-skip-tls-verify: true
            tls-server-name: api.two
            future-field: [1, 2]
        contexts:
        - name: First
          context: {cluster: one, user: anna, namespace: work}
        - name: second
          context: {cluster: TWO, user: bert}
        users:
        - name: anna
          user: {token: secret-token}
        - name: bert
          user: {username: bert, password: "12345"}
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CurrentContext_IsUsedWhenNoneIsAskedFor()
    {
        var config = KubernetesClientConfiguration.BuildConfigFromConfigFile(_folder.Write("config", TwoContexts));
        config.CurrentContext.ShouldBe("second");
        config.Host.ShouldBe("https://two.example:6443/prefix");
        config.SkipTlsVerify.ShouldBeTrue();
        config.TlsServerName.ShouldBe("api.two");
        config.Username.ShouldBe("bert");
        config.Password.ShouldBe("12345");
        config.Namespace.ShouldBeNull();
        config.AccessToken.ShouldBeNull();
        config.SslCaCerts.ShouldBeNull();
    }

    [Fact]
    public void AskedContext_IsFoundInAnyCase()
    {
        var config = KubernetesClientConfiguration.BuildConfigFromConfigFile(_folder.Write("config", TwoContexts), "fIRST");
        config.Host.ShouldBe("http://one.example:8001");
        config.AccessToken.ShouldBe("secret-token");
        config.Namespace.ShouldBe("work");
    }

    [Fact]
    public async Task EveryWayOfReading_GivesTheSame()
    {
        var file = new FileInfo(_folder.Write("config", TwoContexts));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(TwoContexts));
        stream.Position = 7;
        KubernetesClientConfiguration[] configs =
        [
            KubernetesClientConfiguration.BuildConfigFromConfigFile(file, "first"),
            KubernetesClientConfiguration.BuildConfigFromConfigFile(stream, "first"),
            await KubernetesClientConfiguration.BuildConfigFromConfigFileAsync(file, "first"),
            await KubernetesClientConfiguration.BuildConfigFromConfigFileAsync(stream, "first"),
            KubernetesClientConfiguration.BuildConfigFromConfigObject(await KubernetesClientConfiguration.LoadKubeConfigAsync(file.FullName), "first"),
        ];
        configs.Select(config => (config.Host, config.AccessToken, config.Namespace)).Distinct()
            .ShouldBe([("http://one.example:8001", "secret-token", "work")]);
    }

    [Fact]
    public void MasterUrl_ReplacesTheServer() =>
        KubernetesClientConfiguration.BuildConfigFromConfigFile(_folder.Write("config", TwoContexts), masterUrl: "http://other").Host.ShouldBe("http://other");

    [Fact]
    public void NoContext_NeedsAnAddress()
    {
        var path = _folder.Write("config", "apiVersion: v1\nkind: Config\n");
        KubernetesClientConfiguration.BuildConfigFromConfigFile(path, masterUrl: "http://other").Host.ShouldBe("http://other");
        Failure(() => KubernetesClientConfiguration.BuildConfigFromConfigFile(path)).ShouldContain("no current context");
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080/a", "http://[::1]:8080/a")]
    [InlineData("http://10.0.0.0:8080", "http://10.0.0.0:8080")]
    public void ListeningAddress_BecomesALoopbackAddress(string server, string host) =>
        Build(TwoContexts.Replace("http://one.example:8001", server, StringComparison.Ordinal), "first").Host.ShouldBe(host);

    [Theory]
    [InlineData("current-context: second", "current-context: third", "no context 'third'")]
    [InlineData("cluster: TWO", "cluster: three", "'three'")]
    [InlineData("user: bert}", "user: carl}", "'carl'")]
    [InlineData("username: bert, password: \"12345\"", "username: bert", "no credentials")]
    [InlineData("username: bert, password: \"12345\"", "tokenFile: /x", "no credentials")]
    [InlineData("server: https://two.example:6443/prefix", "server: two", "'two'")]
    [InlineData("server: https://two.example:6443/prefix", "name: x", "is no address")]
    [InlineData("preferences: {colors: true}", "\tpreferences: 1", "malformed at line 3, column 18")]
    [InlineData("preferences: {colors: true}", "clusters: 12", "malformed")]
    [InlineData("insecure-skip-tls-verify: true", "insecure-skip-tls-verify: [1]", "malformed at line 11")]
    public void UnusableFile_IsExplained(string text, string replacement, string message)
    {
        TwoContexts.ShouldContain(text);
        var path = _folder.Write("config", TwoContexts.Replace(text, replacement, StringComparison.Ordinal));
        Failure(() => KubernetesClientConfiguration.BuildConfigFromConfigFile(path)).ShouldContain(message);
    }

    [Fact]
    public void Secrets_AreNoPartOfMessages()
    {
        var path = _folder.Write("config", TwoContexts.Replace("token: secret-token", "token: [secret-token]", StringComparison.Ordinal));
        Failure(() => KubernetesClientConfiguration.BuildConfigFromConfigFile(path)).ShouldNotContain("secret-token");
    }

    [Fact]
    public void EmptyFile_IsExplained() => Failure(() => Build("")).ShouldContain("empty");

    [Fact]
    public void MissingFile_IsNamed() =>
        Failure(() => KubernetesClientConfiguration.BuildConfigFromConfigFile(Path.Combine(_folder.Path, "absent"))).ShouldContain(Path.Combine(_folder.Path, "absent"));

    [Fact]
    public void MissingArguments_AreNamed()
    {
        Should.Throw<ArgumentNullException>(() => KubernetesClientConfiguration.LoadKubeConfig((FileInfo?)null)).ParamName.ShouldBe("kubeconfig");
        Should.Throw<ArgumentNullException>(() => KubernetesClientConfiguration.BuildConfigFromConfigObject(null)).ParamName.ShouldBe("k8SConfig");
    }

    [Fact]
    public void Stream_MustSeek()
    {
        using var stream = new System.IO.Compression.DeflateStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);
        Should.Throw<Exception>(() => KubernetesClientConfiguration.LoadKubeConfig(stream)).Message.ShouldContain("seek");
    }

    [Fact]
    public void OldPlugins_AreRefusedWithAdvice()
    {
        var text = TwoContexts.Replace("{token: secret-token}", "{auth-provider: {name: gcp, config: {access-token: x}}}", StringComparison.Ordinal);
        Should.Throw<Exception>(() => Build(text, "first")).Message.ShouldContain("exec plugin");
    }

    [Fact]
    public void OidcPlugin_GivesItsToken()
    {
        var text = TwoContexts.Replace("{token: secret-token}", "{auth-provider: {name: oidc, config: {id-token: oidc-token}}}", StringComparison.Ordinal);
        Build(text, "first").AccessToken.ShouldBe("oidc-token");
    }

    private static KubernetesClientConfiguration Build(string text, string? context = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return KubernetesClientConfiguration.BuildConfigFromConfigFile(stream, context);
    }

    private static string Failure(Action act) => Should.Throw<KubeConfigException>(act).Message;
}
