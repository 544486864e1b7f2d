using Generators.Descriptions;

namespace Vitess.Operator.Sdk.Models.Tests.Definitions;

public class DescriptionTests
{
    [Fact]
    public void Table_IsThatOfTheDocumentationComments()
    {
        var table = Path.Combine(TestSupport.SharedFiles.Repository, "src", "Vitess.Operator.Sdk.Models", "Schema", "Shapes", "Generated", "descriptions.txt");

        DescriptionsGenerator.Lines(typeof(V2VitessCluster).Assembly).ShouldBe(File.ReadAllLines(table), "run the generator: see docs/decisions/0010");
    }
}
