namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A text that is looked up often, with its hash at hand.</summary>
internal sealed class TermKey(string text) : IEquatable<TermKey>
{
    private readonly string _text = text;
    private readonly int _hash = string.GetHashCode(text, StringComparison.Ordinal);

    public bool Equals(TermKey? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _text == other._text);

    public override bool Equals(object? obj) => Equals(obj as TermKey);

    public override int GetHashCode() => _hash;
}
