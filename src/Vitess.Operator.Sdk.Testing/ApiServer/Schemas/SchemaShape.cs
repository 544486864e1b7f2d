namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The form that values of a schema have, in one word.</summary>
internal enum SchemaShape
{
    Unset,
    Anything,
    Struct,
    Map,
    FreeMap,
    List,
    IntOrString,
    Quantity,
    Time,
    Bytes,
    Text,
    Flag,
    Whole,
    Real,
}
