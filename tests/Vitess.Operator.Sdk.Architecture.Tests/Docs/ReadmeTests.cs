using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>What the README shows is true: its code compiles and runs, its commands and links exist.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SharedFiles.Repository, "README.md"));

    [Fact]
    public void Code_CompilesAndPrintsTheObjects()
    {
        var block = CodeBlock().Matches(Text).ShouldHaveSingleItem().Groups[1].Value;

        var output = Run(Compile(block));

        output.ShouldContain("Pod/example-vttablet-zone1-");
        output.Split('\n').Count(line => line.StartsWith("Pod/example-vttablet-", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void Links_LeadToFiles()
    {
        var targets = Link().Matches(Text).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

        targets.Where(target => !Path.Exists(Path.Combine(SharedFiles.Repository, target))).ShouldBeEmpty();
    }

    [Fact]
    public void Projects_ThatCommandsRun_Exist()
    {
        var projects = Project().Matches(Text).Select(match => match.Groups[1].Value).ToList();

        projects.ShouldContain("samples/Quickstart");
        projects.Where(project => !Directory.Exists(Path.Combine(SharedFiles.Repository, project))).ShouldBeEmpty();
    }

    private static byte[] Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("readme", [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)], references, options);
        using var assembly = new MemoryStream();
        var faults = compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return assembly.ToArray();
    }

    private static string Run(byte[] assembly)
    {
        var (before, folder) = (Console.Out, Directory.GetCurrentDirectory());
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            Directory.SetCurrentDirectory(SharedFiles.Repository);
            System.Reflection.Assembly.Load(assembly).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
            Directory.SetCurrentDirectory(folder);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex Project();
}
