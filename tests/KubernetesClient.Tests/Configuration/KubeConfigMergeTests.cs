using k8s;
using k8s.Exceptions;

namespace KubernetesClient.Tests.Configuration;

public sealed class KubeConfigMergeTests : IDisposable
{
    private const string First =
        """
        kind: Config
        current-context: c
        contexts:
        - name: c
          context: {cluster: shared, user: u}
        clusters:
        - name: shared
          cluster: {server: "http://first"}
        """;

    private const string Second =
        """
        kind: Config
        current-context: other
        clusters:
        - name: shared
          cluster: {server: "http://second"}
        users:
        - name: u
          user: {client-certificate: cert.pem, client-key: sub/key.pem}
        """;

    private readonly TestFolder _folder = new();
    private readonly TestFolder _otherFolder = new();

    public void Dispose()
    {
        _folder.Dispose();
        _otherFolder.Dispose();
    }

    [Fact]
    public void FirstFileWins_OthersAddWhatIsMissing()
    {
        var config = Build(_folder.Write("a", First), _otherFolder.Write("b", Second));
        config.Host.ShouldBe("http://first");
        config.CurrentContext.ShouldBe("c");
    }

    [Fact]
    public void RelativePaths_StartAtTheirOwnFile()
    {
        var config = Build(_folder.Write("a", First), _otherFolder.Write("b", Second));
        config.ClientCertificateFilePath.ShouldBe(Path.Combine(_otherFolder.Path, "cert.pem"));
        config.ClientKeyFilePath.ShouldBe(Path.Combine(_otherFolder.Path, "sub/key.pem"));
    }

    [Fact]
    public void RelativePaths_StayWhenNotAskedFor()
    {
        var path = _folder.Write("a", First + "\n" + Second[Second.IndexOf("users:", StringComparison.Ordinal)..]);
        KubernetesClientConfiguration.BuildConfigFromConfigFile(path, useRelativePaths: false).ClientCertificateFilePath.ShouldBe("cert.pem");
        KubernetesClientConfiguration.BuildConfigFromConfigFile(path).ClientCertificateFilePath.ShouldBe(Path.Combine(_folder.Path, "cert.pem"));
    }

    [Fact]
    public void DifferentKinds_CannotBeMerged() =>
        Should.Throw<KubeConfigException>(() => Build(_folder.Write("a", First), _folder.Write("b", "kind: Other"))).Message.ShouldContain("'Other'");

    [Fact]
    public void EveryFile_MustExist() =>
        Should.Throw<KubeConfigException>(() => Build(_folder.Write("a", First), "/nowhere/config")).Message.ShouldContain("/nowhere/config");

    [Fact]
    public void Variable_IsSplitAndUnquoted()
    {
        var separator = Path.PathSeparator;
        KubernetesClientConfiguration.SplitPaths($"\"/a b/c\"{separator}{separator}/d").Select(file => file.FullName).ShouldBe(["/a b/c", "/d"]);
        Should.Throw<KubeConfigException>(() => KubernetesClientConfiguration.SplitPaths(" ")).Message.ShouldContain("KUBECONFIG");
    }

    private static KubernetesClientConfiguration Build(params string[] paths)
    {
        var files = KubernetesClientConfiguration.SplitPaths(string.Join(Path.PathSeparator, paths));
        return KubernetesClientConfiguration.BuildConfigFromConfigObject(KubernetesClientConfiguration.LoadKubeConfig(files));
    }
}
