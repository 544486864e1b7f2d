using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>Compiles what a page shows as a reader would paste it, and runs it: a program, or the test classes in it.</summary>
internal static class GuideCode
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Compiles; no warning may be left.</summary>
    public static Assembly Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText(code);
        var isProgram = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var options = new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("guide", [CSharpSyntaxTree.ParseText(ImplicitUsings), tree], references, options);
        using var assembly = new MemoryStream();
        var faults = compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return Assembly.Load(assembly.ToArray());
    }

    /// <summary>Runs a program in a folder and gives what it printed; or runs every fact of its test classes, which print nothing.</summary>
    public static async Task<string> RunAsync(Assembly assembly, string folder)
    {
        var (before, directory) = (Console.Out, Directory.GetCurrentDirectory());
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            Directory.SetCurrentDirectory(folder);
            if (assembly.EntryPoint is { } entry)
            {
                entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            }
            else
            {
                await RunFactsAsync(assembly);
            }
        }
        finally
        {
            Console.SetOut(before);
            Directory.SetCurrentDirectory(directory);
        }

        return output.ToString();
    }

    private static async Task RunFactsAsync(Assembly assembly)
    {
        var facts = assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FactAttribute))).ToList();
        facts.ShouldNotBeEmpty();
        foreach (var fact in facts)
        {
            await (Task)fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null)!;
        }
    }
}
