using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>A place in an object, spelled out only when a finding needs it.</summary>
internal sealed record DocumentPath(DocumentPath? Parent, string? Name, int Index)
{
    /// <summary>The object as a whole.</summary>
    public static readonly DocumentPath Root = new(null, null, 0);

    /// <summary>The path of a field.</summary>
    public DocumentPath Field(string name) => new(this, name, 0);

    /// <summary>The path of an entry.</summary>
    public DocumentPath Item(int index) => new(this, null, index);

    /// <summary>The path as text, such as <c>spec.cells[0].name</c>.</summary>
    public override string ToString()
    {
        var steps = new Stack<DocumentPath>();
        for (var step = this; step.Parent is not null; step = step.Parent)
        {
            steps.Push(step);
        }

        return steps.Aggregate(new StringBuilder(), static (text, step) => step.AppendTo(text)).ToString();
    }

    private StringBuilder AppendTo(StringBuilder text)
    {
        if (Name is null)
        {
            return text.Append(CultureInfo.InvariantCulture, $"[{Index}]");
        }

        return Name.Length > 0 && Name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
            ? text.Append(text.Length == 0 ? "" : ".").Append(Name)
            : text.Append(CultureInfo.InvariantCulture, $"['{Name}']");
    }
}
