namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>JSON text that many objects have in common, such as who owns which fields; it never changes.</summary>
internal sealed class JsonShared(byte[] utf8) : IEquatable<JsonShared>
{
    private FieldSet? _fields;

    public byte[] Utf8 => utf8;

    /// <summary>The text read as a set of fields; it must not be changed.</summary>
    public FieldSet Fields => _fields ??= FieldSet.Parse(JsonParser.Parse(utf8) as JsonMap);

    public bool Equals(JsonShared? other) => ReferenceEquals(this, other) || (other is not null && utf8.AsSpan().SequenceEqual(other.Utf8));

    public override bool Equals(object? obj) => Equals(obj as JsonShared);

    public override int GetHashCode() => utf8.Length;
}
