namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Collects the faults of one text.</summary>
internal sealed class FindingList(string? source)
{
    private readonly List<DocumentFinding> _findings = [];

    /// <summary>Whether there is a fault.</summary>
    public bool Any => _findings.Count > 0;

    /// <summary>Adds a fault at a node.</summary>
    public void Add(string code, SourceNode at, string path, string message, string? hint = null) => Add(code, at.Line, at.Column, path, message, hint);

    /// <summary>Adds a fault at a place.</summary>
    public void Add(string code, int line, int column, string path, string message, string? hint = null) =>
        _findings.Add(new(code, line, column, path, message, hint, source));

    /// <summary>The faults in the order of the text.</summary>
    public IReadOnlyList<DocumentFinding> InOrder() => [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    /// <summary>Ends reading if there is a fault.</summary>
    /// <exception cref="DocumentException">There is one.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new DocumentException(InOrder());
        }
    }
}
