using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

/// <summary>A method and its length.</summary>
internal sealed class SourceMethod(SourceFile file, SyntaxNode node)
{
    /// <summary>From the first line of the signature to the last of the body; comments and attributes above it do not count.</summary>
    public int Lines { get; } = LinesOf(node);

    public string Name { get; } = $"{file.Name}: {NameOf(node)}";

    private static int LinesOf(SyntaxNode node)
    {
        var attributes = node switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            AccessorDeclarationSyntax accessor => accessor.AttributeLists,
            _ => [],
        };
        var first = attributes.Count == 0 ? node.GetFirstToken() : attributes[^1].GetLastToken().GetNextToken();
        var tree = node.SyntaxTree;
        return tree.GetLineSpan(node.Span).EndLinePosition.Line - tree.GetLineSpan(first.Span).StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        _ => "operator",
    };
}
