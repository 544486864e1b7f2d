namespace Vitess.Operator.Sdk.Models;

/// <summary>One fault of a document.</summary>
/// <param name="Code">Stable code: see <see cref="DocumentFindingCodes"/>.</param>
/// <param name="Line">Line of the fault, from 1.</param>
/// <param name="Column">Column of the fault in characters, from 1.</param>
/// <param name="Path">Place in the object, such as <c>spec.cells[0].name</c>; empty for the document as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">How to put it right; null where nothing can be said.</param>
/// <param name="Source">File that was read; null if it has no name.</param>
public sealed record DocumentFinding(string Code, int Line, int Column, string Path, string Message, string? Hint = null, string? Source = null)
{
    /// <summary>The fault in one line: source, line, column, code, path, message, hint.</summary>
    public override string ToString()
    {
        var place = $"{Source ?? "input"}:{Line}:{Column}: {Code}: ";
        var text = Path.Length == 0 ? Message : $"{Path}: {Message}";
        return Hint is null ? place + text : $"{place}{text} ({Hint})";
    }
}
