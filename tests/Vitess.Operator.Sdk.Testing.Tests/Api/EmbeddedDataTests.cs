using Generators.ApiServerData;
using TestSupport;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

public sealed class EmbeddedDataTests
{
    private const string Folder = "src/Vitess.Operator.Sdk.Testing/ApiServer/Data";

    [Fact]
    public void EmbeddedData_IsWhatTheGeneratorMakes()
    {
        var expected = ApiServerDataGenerator.Generate(SharedFiles.Root);
        var folder = Path.Combine(SharedFiles.Repository, Folder);

        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(expected.Keys);
        expected.Where(file => File.ReadAllText(Path.Combine(folder, file.Key)) != file.Value).Select(file => file.Key).ShouldBeEmpty(
            $"run: dotnet run --project eng/Generators -- api-server-data ../shared {Folder}");
    }
}
