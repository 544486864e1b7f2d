using Vitess.Operator.Sdk.Architecture.Tests.Projects;

namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>Pure assemblies give the same output for the same input, wherever and whenever they run.</summary>
public sealed class PurityTests
{
    private static readonly string[] Pure = ["Vitess.Operator.Sdk.DesiredState", "Vitess.Operator.Sdk.Planning", "Vitess.Operator.Sdk.Diagnostics"];

    public static TheoryData<string> PureProjects => [.. Pure.Where(ProjectFile.All.ContainsKey)];

    [Theory]
    [MemberData(nameof(PureProjects))]
    public void PureAssembly_TouchesNothingThatChanges(string project)
    {
        using var assembly = new CompiledAssembly(ProjectFile.All[project].AssemblyPath);
        PurityRules.Violations(assembly).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_SeeWhatThisAssemblyDoes()
    {
        using var assembly = new CompiledAssembly(typeof(PurityTests).Assembly.Location);
        var violations = PurityRules.Violations(assembly).ToList();
        violations.ShouldContain("System.DateTime.get_UtcNow");
        violations.ShouldContain("System.IO.File.ReadAllText");
        violations.ShouldContain("System.Random..ctor");
        violations.ShouldContain("System.Environment.get_MachineName");
        violations.ShouldContain("System.Net.Http.HttpClient..ctor");
        violations.ShouldContain("System.Guid.NewGuid");
        violations.ShouldContain("static Int32 ImpureSample._count");
        violations.ShouldContain("static System.Collections.Concurrent.ConcurrentDictionary<String, Int32> ImpureSample.Cache");
    }
}
