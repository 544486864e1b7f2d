namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Whether the items of a list are owned one by one.</summary>
internal enum ListOwnership
{
    Unset,
    Atomic,
    Map,
    Set,
}
