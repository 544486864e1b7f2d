namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a delete left.</summary>
internal sealed record DeleteResult(JsonMap Tree, byte[] Json, string Uid, bool Gone);
