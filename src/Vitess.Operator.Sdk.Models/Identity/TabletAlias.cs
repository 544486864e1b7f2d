using System.Globalization;
using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Names a tablet: the cell it runs in and its unique number, which is its MySQL server id as well.</summary>
/// <param name="Cell">Cell of the tablet.</param>
/// <param name="Uid">Unique number; the engine's own regularly exceed 2^31.</param>
public readonly record struct TabletAlias([property: JsonPropertyName("cell")] string Cell, [property: JsonPropertyName("uid")] uint Uid) : IComparable<TabletAlias>
{
    /// <summary>Whether the alias names nobody, which is how a record says "no primary".</summary>
    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrEmpty(Cell) && Uid == 0;

    /// <summary>Reads <c>cell-0123456789</c>. Everything before the last dash is the cell.</summary>
    /// <param name="text">Text form.</param>
    /// <exception cref="FormatException">The text is no alias.</exception>
    public static TabletAlias Parse(string text) =>
        TryParse(text, out var alias) ? alias : throw new FormatException($"'{text}' is no tablet alias (cell-uid).");

    /// <summary>Reads an alias if the text is one.</summary>
    /// <param name="text">Text form.</param>
    /// <param name="alias">The alias read.</param>
    public static bool TryParse(string? text, out TabletAlias alias)
    {
        alias = default;
        var dash = text?.LastIndexOf('-') ?? -1;
        if (dash <= 0 || !uint.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var uid))
        {
            return false;
        }

        alias = new TabletAlias(text![..dash], uid);
        return true;
    }

    /// <summary>The text form: the cell, a dash, and the number with ten digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cell}-{Uid:D10}");

    /// <summary>Orders by text form, as the topology lists aliases.</summary>
    /// <param name="other">Alias to compare with.</param>
    public int CompareTo(TabletAlias other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>Whether <paramref name="left"/> is listed before <paramref name="right"/>.</summary>
    public static bool operator <(TabletAlias left, TabletAlias right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is listed before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(TabletAlias left, TabletAlias right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is listed after <paramref name="right"/>.</summary>
    public static bool operator >(TabletAlias left, TabletAlias right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is listed after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(TabletAlias left, TabletAlias right) => left.CompareTo(right) >= 0;
}
