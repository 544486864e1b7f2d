using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace KubernetesClient.Tests.Configuration;

public sealed class ExecPluginTests : IDisposable
{
    private const string Version = "client.authentication.k8s.io/v1";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Output_BecomesATokenAndACertificate()
    {
        var plugin = Script("""{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"t1","expirationTimestamp":"2026-01-02T03:04:05Z"}}""");
        var status = KubernetesClientConfiguration.ExecuteExternalCommand(plugin).Status;
        status.Token.ShouldBe("t1");
        status.ExpirationTimestamp.ShouldBe(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
    }

    [Fact]
    public void Kubeconfig_RunsThePluginAtOnce()
    {
        using var authority = TestCertificates.Authority("authority");
        var (certificate, key) = TestCertificates.Signed(authority, "client");
        var output = System.Text.Json.JsonSerializer.Serialize(new
        {
            apiVersion = Version,
            status = new { token = "t1", clientCertificateData = certificate, clientKeyData = key },
        });
        var plugin = Script(output);
        var config = KubernetesClientConfiguration.BuildConfigFromConfigObject(new K8SConfiguration
        {
            CurrentContext = "c",
            Contexts = [new Context { Name = "c", ContextDetails = new ContextDetails { Cluster = "k", User = "u" } }],
            Clusters = [new Cluster { Name = "k", ClusterEndpoint = new ClusterEndpoint { Server = "https://a" } }],
            Users = [new User { Name = "u", UserCredentials = new UserCredentials { ExternalExecution = plugin } }],
        });
        config.AccessToken.ShouldBe("t1");
        config.TokenProvider.ShouldNotBeNull();
        using var client = Certificates.ReadClientCertificate(config);
        client.Subject.ShouldBe("CN=client");
    }

    [Fact]
    public void Plugin_GetsItsArgumentsAndVariables()
    {
        var plugin = new ExternalExecution
        {
            ApiVersion = Version,
            Command = "/bin/sh",
            Arguments = ["-c", """printf '{"apiVersion":"%s","status":{"token":"%s %s %s"}}' "$1" "$2" "$WORD" "$(printf '%s' "$KUBERNETES_EXEC_INFO" | grep -c ExecCredential)" """, "sh", Version, "two words"],
            EnvironmentVariables = [new Dictionary<string, string> { ["name"] = "WORD", ["value"] = "from-env" }],
        };
        KubernetesClientConfiguration.ExecuteExternalCommand(plugin).Status.Token.ShouldBe("two words from-env 1");
    }

    [Theory]
    [InlineData("not json", 0, "no valid credentials")]
    [InlineData("null", 0, "version ''")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"t"}}""", 0, "v1beta1")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1","status":{}}""", 0, "neither a token")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1"}""", 0, "neither a token")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1","status":{"token":"t"}}""", 3, "exit code 3")]
    public void UselessOutput_IsExplained(string output, int exitCode, string message) =>
        Failure(Script(output, exitCode)).ShouldContain(message);

    [Fact]
    public void MissingProgram_IsNamedWithItsHint() =>
        Failure(new ExternalExecution { ApiVersion = Version, Command = "/nowhere/plugin", InstallHint = "Get it from the shop." })
            .ShouldSatisfyAllConditions(text => text.ShouldContain("/nowhere/plugin"), text => text.ShouldContain("Get it from the shop."));

    [Fact]
    public void IncompleteSettings_AreExplained()
    {
        Failure(new ExternalExecution { ApiVersion = Version }).ShouldContain("no command");
        Failure(new ExternalExecution { Command = "/bin/true" }).ShouldContain("no apiVersion");
    }

    private ExternalExecution Script(string output, int exitCode = 0)
    {
        var text = _folder.Write("output", output);
        return new ExternalExecution { ApiVersion = Version, Command = "/bin/sh", Arguments = ["-c", $"cat '{text}'; exit {exitCode}"] };
    }

    private static string Failure(ExternalExecution plugin) =>
        Should.Throw<KubeConfigException>(() => KubernetesClientConfiguration.ExecuteExternalCommand(plugin)).Message;
}
