namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a delete left.</summary>
internal sealed record DeleteResult(JsonMap Tree, StoredJson Json, string Uid, bool Gone);
