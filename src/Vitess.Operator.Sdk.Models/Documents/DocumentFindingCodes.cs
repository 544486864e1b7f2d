namespace Vitess.Operator.Sdk.Models;

/// <summary>Codes of the faults that reading documents can find.</summary>
public static class DocumentFindingCodes
{
    /// <summary>The bytes are no text that can be read.</summary>
    public const string Encoding = "VD0101";

    /// <summary>The text is neither YAML nor JSON.</summary>
    public const string Syntax = "VD0102";

    /// <summary>A tab was used to indent.</summary>
    public const string Tab = "VD0103";

    /// <summary>An alias names no anchor, or aliases blow up the document.</summary>
    public const string Alias = "VD0104";

    /// <summary>Lists and maps lie too deep in one another.</summary>
    public const string Depth = "VD0105";

    /// <summary>The text holds no object.</summary>
    public const string Empty = "VD0106";

    /// <summary>The text is larger than allowed.</summary>
    public const string Size = "VD0107";

    /// <summary>apiVersion or kind is missing.</summary>
    public const string NoKind = "VD0201";

    /// <summary>apiVersion and kind name nothing known.</summary>
    public const string UnknownKind = "VD0202";

    /// <summary>A field is not known.</summary>
    public const string UnknownField = "VD0301";

    /// <summary>A field stands twice.</summary>
    public const string DuplicateField = "VD0302";

    /// <summary>A value has the wrong type.</summary>
    public const string WrongType = "VD0303";

    /// <summary>A field that must be there is not.</summary>
    public const string MissingField = "VD0304";

    /// <summary>A value is outside what the schema allows.</summary>
    public const string BadValue = "VD0305";
}
