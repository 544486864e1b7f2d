namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>What a value looks like on the wire.</summary>
internal enum ShapeKind
{
    /// <summary>Anything at all.</summary>
    Any,

    /// <summary>An object with known fields.</summary>
    Object,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object with names chosen by the user and values of one shape.</summary>
    Map,

    /// <summary>A text.</summary>
    String,

    /// <summary>Bytes as base64.</summary>
    Bytes,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A point in time, as RFC 3339 text.</summary>
    DateTime,

    /// <summary>An amount, as text or number.</summary>
    Quantity,

    /// <summary>A whole number or a text.</summary>
    IntOrString,
}
