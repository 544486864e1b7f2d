using Vitess.Operator.Sdk.DesiredState.FieldMap;

namespace Vitess.Operator.Sdk.DesiredState.Tests.FieldMap;

public class FieldMapPageTests
{
    [Fact]
    public void Page_IsWhatTheFieldsDo()
    {
        var page = FieldMapPage.Of(FieldMapText.Rows);
        if (Environment.GetEnvironmentVariable(FieldMapText.Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FieldMapText.PagePath)!);
            File.WriteAllText(FieldMapText.PagePath, page);
        }

        var lines = page.Split('\n');
        var written = File.ReadAllText(FieldMapText.PagePath).ReplaceLineEndings("\n").Split('\n');
        lines.Except(written).Concat(written.Except(lines)).ShouldBeEmpty($"run this test with {FieldMapText.Switch}=1 when the change is meant");
    }
}
