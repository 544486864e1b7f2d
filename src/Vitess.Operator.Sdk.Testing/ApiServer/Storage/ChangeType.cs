namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What happened to an object.</summary>
internal enum ChangeType
{
    Added,
    Modified,
    Deleted,
}
