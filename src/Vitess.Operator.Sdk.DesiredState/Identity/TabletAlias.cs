using System.Globalization;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>The name of a tablet in Vitess: its cell and its number.</summary>
/// <param name="Cell">Cell, as Vitess spells it.</param>
/// <param name="Uid">Number, unique in the cell.</param>
public readonly record struct TabletAlias(string Cell, uint Uid) : IComparable<TabletAlias>
{
    /// <summary>The alias of a text such as <c>zone1-0790125915</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="alias">The alias, if the result is true.</param>
    public static bool TryParse(string? text, out TabletAlias alias)
    {
        var dash = text?.LastIndexOf('-') ?? -1;
        if (dash >= 0 && uint.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var uid))
        {
            alias = new TabletAlias(text![..dash], uid);
            return true;
        }

        alias = default;
        return false;
    }

    /// <summary>Orders by the text of the alias.</summary>
    public static bool operator <(TabletAlias left, TabletAlias right) => left.CompareTo(right) < 0;

    /// <summary>Orders by the text of the alias.</summary>
    public static bool operator >(TabletAlias left, TabletAlias right) => left.CompareTo(right) > 0;

    /// <summary>Orders by the text of the alias.</summary>
    public static bool operator <=(TabletAlias left, TabletAlias right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by the text of the alias.</summary>
    public static bool operator >=(TabletAlias left, TabletAlias right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(TabletAlias other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The text: cell, dash, ten digits.</summary>
    public override string ToString() => $"{Cell}-{TabletUid.Text(Uid)}";
}
