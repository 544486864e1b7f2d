using k8s;
using k8s.Authentication;
using k8s.Exceptions;

namespace KubernetesClient.Tests.Configuration;

public sealed class InClusterTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal)
    {
        ["KUBERNETES_SERVICE_HOST"] = "10.0.0.1",
        ["KUBERNETES_SERVICE_PORT"] = "443",
    };

    public InClusterTests()
    {
        using var authority = TestCertificates.Authority("cluster");
        _folder.Write("token", "pod-token\n");
        _folder.Write("ca.crt", authority.ExportCertificatePem());
        _folder.Write("namespace", "vitess");
    }

    private InClusterEnvironment Pod => new(_folder.Path, name => _variables.GetValueOrDefault(name));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ServiceAccount_GivesAddressTokenAndAuthority()
    {
        var config = KubernetesClientConfiguration.InClusterConfig(Pod);
        config.Host.ShouldBe("https://10.0.0.1:443/");
        config.Namespace.ShouldBe("vitess");
        config.SslCaCerts.Count.ShouldBe(1);
        var header = await config.TokenProvider.ShouldBeOfType<TokenFileAuth>().GetAuthenticationHeaderAsync(TestContext.Current.CancellationToken);
        header.ToString().ShouldBe("Bearer pod-token");
    }

    [Fact]
    public void Address_MayBeOfVersion6()
    {
        _variables["KUBERNETES_SERVICE_HOST"] = "fd00::1";
        new Uri(KubernetesClientConfiguration.InClusterConfig(Pod).Host).ShouldBe(new Uri("https://[fd00::1]:443/"));
    }

    [Fact]
    public void Namespace_MayBeMissing()
    {
        File.Delete(Path.Combine(_folder.Path, "namespace"));
        KubernetesClientConfiguration.InClusterConfig(Pod).Namespace.ShouldBeNull();
    }

    [Theory]
    [InlineData("token")]
    [InlineData("ca.crt")]
    public void MissingFile_MeansOutside(string name)
    {
        File.Delete(Path.Combine(_folder.Path, name));
        Pod.IsComplete.ShouldBeFalse();
        Should.Throw<KubeConfigException>(() => KubernetesClientConfiguration.InClusterConfig(Pod)).Message.ShouldContain(_folder.Path);
    }

    [Theory]
    [InlineData("KUBERNETES_SERVICE_HOST")]
    [InlineData("KUBERNETES_SERVICE_PORT")]
    public void MissingVariable_MeansOutside(string name)
    {
        _variables.Remove(name);
        Should.Throw<KubeConfigException>(() => KubernetesClientConfiguration.InClusterConfig(Pod)).Message.ShouldContain(name);
    }

    [Theory]
    [InlineData("tcp://10.0.0.1:443")]
    [InlineData("70000")]
    public void Port_MustBeOne(string port)
    {
        _variables["KUBERNETES_SERVICE_PORT"] = port;
        Should.Throw<KubeConfigException>(() => KubernetesClientConfiguration.InClusterConfig(Pod)).Message.ShouldContain(port);
    }

    [Fact]
    public void BrokenAuthority_IsNamed()
    {
        _folder.Write("ca.crt", "nonsense");
        Should.Throw<KubeConfigException>(() => KubernetesClientConfiguration.InClusterConfig(Pod)).Message.ShouldContain("ca.crt");
    }

    [Fact]
    public void TestMachine_IsOutside()
    {
        KubernetesClientConfiguration.IsInCluster().ShouldBe(InClusterEnvironment.Current.IsComplete);
        InClusterEnvironment.Current.Folder.ShouldBe("/var/run/secrets/kubernetes.io/serviceaccount");
    }
}
