namespace Vitess.Operator.Sdk.Models;

/// <summary>A text could not be read as objects. Nothing of it was taken over.</summary>
/// <param name="findings">All faults found, in the order of the text; at least one.</param>
public sealed class DocumentException(IReadOnlyList<DocumentFinding> findings)
    : VitessOperatorException(string.Join('\n', findings))
{
    /// <summary>All faults found, in the order of the text.</summary>
    public IReadOnlyList<DocumentFinding> Findings => findings;
}
