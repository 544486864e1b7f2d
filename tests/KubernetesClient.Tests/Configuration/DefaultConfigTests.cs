using k8s;

namespace KubernetesClient.Tests.Configuration;

public sealed class DefaultConfigTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private string DefaultLocation => Path.Combine(_folder.Path, "default");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_MeansTheLocalPort() => Host().ShouldBe("http://localhost:8080");

    [Fact]
    public void ServiceAccount_ComesBeforeTheLocalPort()
    {
        AddServiceAccount();
        Host().ShouldBe("https://10.0.0.1:443/");
    }

    [Fact]
    public void DefaultFile_ComesBeforeTheServiceAccount()
    {
        AddServiceAccount();
        AddFile("default");
        Host().ShouldBe("http://default");
    }

    [Fact]
    public void Variable_ComesBeforeTheDefaultFile()
    {
        AddFile("default");
        _variables["KUBECONFIG"] = string.Join(Path.PathSeparator, AddFile("first"), AddFile("second"));
        Host().ShouldBe("http://first");
    }

    [Fact]
    public void EmptyVariable_IsNone()
    {
        AddFile("default");
        _variables["KUBECONFIG"] = "";
        Host().ShouldBe("http://default");
    }

    private string Host() => KubernetesClientConfiguration
        .BuildDefaultConfig(new InClusterEnvironment(_folder.Path, name => _variables.GetValueOrDefault(name)), DefaultLocation).Host;

    private string AddFile(string name) => _folder.Write(name,
        $$$"""
        current-context: c
        contexts: [{name: c, context: {cluster: k, user: u}}]
        clusters: [{name: k, cluster: {server: "http://{{{name}}}"}}]
        users: [{name: u, user: {token: t}}]
        """);

    private void AddServiceAccount()
    {
        using var authority = TestCertificates.Authority("cluster");
        _folder.Write("token", "t");
        _folder.Write("ca.crt", authority.ExportCertificatePem());
        _variables["KUBERNETES_SERVICE_HOST"] = "10.0.0.1";
        _variables["KUBERNETES_SERVICE_PORT"] = "443";
    }
}
