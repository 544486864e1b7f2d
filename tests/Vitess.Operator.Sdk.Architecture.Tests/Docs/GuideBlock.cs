namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word after the fence, such as <c>csharp</c> or <c>console</c>.</param>
/// <param name="Title">The file that the block stands for, from <c>title=NAME</c> after the language; empty for none.</param>
/// <param name="Directive">The text of a comment right before the block, such as <c>compiled only: needs a cluster</c>; empty for none.</param>
/// <param name="Text">The lines inside.</param>
/// <param name="Output">The lines of a <c>text</c> block that follows as the next thing: what the block prints; null for none.</param>
internal sealed record GuideBlock(string Language, string Title, string Directive, string Text, string? Output);
