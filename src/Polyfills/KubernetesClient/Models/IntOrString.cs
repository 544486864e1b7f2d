using System.Globalization;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <summary>A number or a name, such as a port. Holds the text; two instances are equal only when they are the same one.</summary>
[JsonConverter(typeof(IntOrStringJsonConverter))]
public class IntOrString
{
    /// <summary>The text: a name, or the decimal digits of a number.</summary>
    public string Value { get; private init; }

    /// <summary>Makes the value of a number.</summary>
    /// <param name="v">The number.</param>
    public static implicit operator IntOrString(int v) => new() { Value = v.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Makes the value of a number.</summary>
    /// <param name="v">The number.</param>
    public static implicit operator IntOrString(long v) => new() { Value = v.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Makes the value of a name.</summary>
    /// <param name="v">The name.</param>
    public static implicit operator IntOrString(string v) => new() { Value = v };

    /// <summary>The text of a value; null for null.</summary>
    /// <param name="v">The value.</param>
    public static implicit operator string(IntOrString v) => v?.Value;

    /// <summary>The text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The number.</summary>
    /// <returns>The text read as a 32-bit number.</returns>
    /// <exception cref="System.FormatException">The text is not a number.</exception>
    /// <exception cref="System.OverflowException">The number does not fit.</exception>
    /// <exception cref="System.ArgumentNullException">There is no text.</exception>
    public int ToInt() => int.Parse(Value, CultureInfo.InvariantCulture);
}
