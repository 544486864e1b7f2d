using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

/// <summary>A file of code that people wrote.</summary>
internal sealed class SourceFile(string path)
{
    private readonly Lazy<CompilationUnitSyntax> _root = new(() => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path).GetCompilationUnitRoot());

    /// <summary>All files of code below a folder of the checkout, without generated ones, in order.</summary>
    public static IReadOnlyList<SourceFile> Below(params string[] folders) =>
    [
        .. folders.Select(folder => Path.Combine(SharedFiles.Repository, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "Generated" or "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path)),
    ];

    /// <summary>The path from the root of the checkout.</summary>
    public string Name { get; } = Path.GetRelativePath(SharedFiles.Repository, path).Replace('\\', '/');

    public int Lines { get; } = File.ReadLines(path).Count();

    public CompilationUnitSyntax Root => _root.Value;

    /// <summary>The types that are not inside other types.</summary>
    public IEnumerable<string> Types() => Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Select(node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        })
        .OfType<string>();

    /// <summary>The lines of each method, constructor, operator and accessor with a body.</summary>
    public IEnumerable<SourceMethod> Methods() => Root.DescendantNodes()
        .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null })
        .Select(node => new SourceMethod(this, node));
}
