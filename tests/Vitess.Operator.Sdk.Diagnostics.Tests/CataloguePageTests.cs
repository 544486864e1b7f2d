using System.Text;
using TestSupport;

namespace Vitess.Operator.Sdk.Diagnostics.Tests;

public sealed class CataloguePageTests
{
    private const string Switch = "UPDATE_DIAGNOSIS_PAGE";

    [Fact]
    public void Page_IsTheCatalogue()
    {
        var path = Path.Combine(SharedFiles.Repository, "docs", "reference", "diagnosis.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(page, $"run this test with {Switch}=1 when the change is meant");
    }

    [Fact]
    public void Codes_AreUnique_AndEachHasASource()
    {
        DiagnosisCatalogue.All.Select(info => info.Code).ShouldBeUnique();
        DiagnosisCatalogue.All.ShouldAllBe(info => info.Source.Length > 0 && info.Title.Length > 0);
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Causes and symptoms of a diagnosis

            Generated from `DiagnosisCatalogue`. `vitess-operator explain cluster` prints these codes; the more basic one stands first, and is listed first
            when several are found. A consequence often has another cause, below which it then hangs; a symptom is what one sees.

            | code | severity | role | what | source |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var info in DiagnosisCatalogue.All)
        {
            page.Append($"| {info.Code} | {info.Severity.ToString().ToLowerInvariant()} | {info.Role.ToString().ToLowerInvariant()} | {info.Title} | {info.Source} |\n");
        }

        return page.ToString();
    }
}
