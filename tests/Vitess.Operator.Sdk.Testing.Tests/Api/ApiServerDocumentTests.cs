using Generators.ApiServerDocument;
using TestSupport;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

public sealed class ApiServerDocumentTests
{
    private const string Document = "docs/reference/api-server.md";

    [Fact]
    public void Document_IsWhatTheGeneratorMakes() =>
        File.ReadAllText(Path.Combine(SharedFiles.Repository, Document)).ShouldBe(
            ApiServerDocumentGenerator.Generate(typeof(ApiServer).Assembly.Location, SharedFiles.Root),
            $"run: dotnet run --project eng/Generators -- api-server-document artifacts/bin/Vitess.Operator.Sdk.Testing/debug/Vitess.Operator.Sdk.Testing.dll ../shared {Document}");
}
