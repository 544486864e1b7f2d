namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a write left.</summary>
internal sealed record WriteResult(JsonMap Tree, StoredJson Json, bool Created)
{
    /// <summary>The write took the last finalizer, and the object went.</summary>
    public bool Removed { get; init; }
}
