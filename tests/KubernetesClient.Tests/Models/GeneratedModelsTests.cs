using Generators.KubernetesModels;
using TestSupport;

namespace KubernetesClient.Tests.Models;

public sealed class GeneratedModelsTests
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "src", "Polyfills", "KubernetesClient", "Generated");

    [Fact]
    public void CheckedInModels_AreWhatTheGeneratorMakes()
    {
        var expected = KubernetesModelsGenerator.Generate(File.ReadAllText(SharedFiles.PathOf("reference", "openapi", "definitions.json")));
        var actual = Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        actual.ShouldBe(expected.Keys);
        expected.Where(file => File.ReadAllText(Path.Combine(Folder, file.Key)) != file.Value).Select(file => file.Key).ShouldBeEmpty(
            "run: dotnet run --project eng/Generators -- kubernetes-models ../shared/reference/openapi/definitions.json src/Polyfills/KubernetesClient/Generated");
    }
}
