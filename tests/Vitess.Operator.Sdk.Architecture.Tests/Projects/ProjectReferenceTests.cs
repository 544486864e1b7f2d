using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Projects;

/// <summary>The project files against the table of the design.</summary>
public sealed class ProjectReferenceTests
{
    [Fact]
    public void EveryProject_HasARow() =>
        ProjectFile.All.Keys.Where(name => !ReferenceTable.Knows(name)).ShouldBeEmpty("src holds projects that the design does not know");

    [Fact]
    public void EveryReference_IsAllowed() =>
        ProjectFile.All.Values
            .SelectMany(project => project.ProjectReferences.Except(ReferenceTable.AllowedFor(project.Name)).Select(other => $"{project.Name} -> {other}"))
            .ShouldBeEmpty("references that the design does not allow");

    [Fact]
    public void TheTable_ForbidsWhatMatters()
    {
        ReferenceTable.AllowedFor("Vitess.Operator.Sdk.DesiredState").ShouldBe(["Vitess.Operator.Sdk.Models", "KubernetesClient"], ignoreOrder: true);
        ReferenceTable.AllowedFor("Vitess.Operator.Sdk.Kubernetes").ShouldBe(["KubernetesClient"]);
        ReferenceTable.AllowedFor("Vitess.Operator.Sdk").ShouldNotContain("Vitess.Operator.Sdk.Testing");
    }

    [Fact]
    public void Packages_StayWithTheirOwners() =>
        ProjectFile.All.Values
            .SelectMany(project => project.Packages.Select(package => (project, package)))
            .Where(use => ReferenceTable.PackageOwners.TryGetValue(use.package, out var owners) && !owners.Contains(use.project.Name))
            .Select(use => $"{use.project.Name} -> {use.package}")
            .ShouldBeEmpty();

    [Fact]
    public void EveryProjectWithCode_HasTests()
    {
        var tests = Directory.GetFiles(Path.Combine(SharedFiles.Repository, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToHashSet(StringComparer.Ordinal);
        ProjectFile.All.Values
            .Where(project => Directory.EnumerateFiles(project.Folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(project => project.Name + ".Tests")
            .Where(name => !tests.Contains(name))
            .ShouldBeEmpty("test projects that are missing");
    }

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(SharedFiles.Repository, "Vitess.Operator.Sdk.sln"));
        string[] roots = ["src", "tests", "samples", "benchmarks", "eng"];
        roots.SelectMany(root => Directory.GetFiles(Path.Combine(SharedFiles.Repository, root), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetFileName(path))
            .Where(name => !solution.Contains("\\" + name, StringComparison.Ordinal) && !solution.Contains("/" + name, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
