using System.Text;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Where a value stands in an object, as in <c>spec.containers[name=mysqld].image</c>.</summary>
/// <remarks>Keys that are no plain words are quoted: <c>metadata.labels["app.kubernetes.io/name"]</c>.</remarks>
public sealed class FieldPath
{
    private readonly FieldPath? _parent;
    private readonly string _segment;

    private FieldPath(FieldPath? parent, string segment, bool isItem)
    {
        _parent = parent;
        _segment = segment;
        IsItem = isItem;
        Depth = (parent?.Depth ?? 0) + (segment.Length == 0 && parent is null ? 0 : 1);
    }

    /// <summary>The object itself.</summary>
    public static FieldPath Root { get; } = new(null, string.Empty, false);

    /// <summary>How many steps lie between the object and the value.</summary>
    public int Depth { get; }

    /// <summary>Whether the last step goes to an item of a list.</summary>
    public bool IsItem { get; }

    /// <summary>The last property on the way, list items passed over; empty at the root.</summary>
    public string Property => IsItem ? _parent!.Property : _segment;

    /// <summary>The path without its last step; null at the root.</summary>
    public FieldPath? Parent => _parent;

    /// <summary>The path of a property of this value.</summary>
    /// <param name="name">The property's name.</param>
    public FieldPath To(string name) => new(this, name ?? throw new ArgumentNullException(nameof(name)), false);

    /// <summary>The path of an item of this list.</summary>
    /// <param name="selector">What tells the item apart: an index, or <c>key=value</c> pairs.</param>
    public FieldPath ToItem(string selector) => new(this, selector ?? throw new ArgumentNullException(nameof(selector)), true);

    /// <summary>The path as text; empty at the root.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>The steps from the object to the value, with <c>[]</c> for list items.</summary>
    internal string[] Steps()
    {
        var steps = new string[Depth];
        var path = this;
        for (var index = Depth - 1; index >= 0; index--)
        {
            steps[index] = path.IsItem ? PathPattern.Item : path._segment;
            path = path._parent!;
        }

        return steps;
    }

    private static bool IsWord(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    private void Write(StringBuilder text)
    {
        if (_parent is null)
        {
            return;
        }

        _parent.Write(text);
        if (IsItem)
        {
            text.Append('[').Append(_segment).Append(']');
        }
        else if (!IsWord(_segment))
        {
            text.Append("[\"").Append(_segment).Append("\"]");
        }
        else
        {
            text.Append(text.Length > 0 ? "." : string.Empty).Append(_segment);
        }
    }
}
