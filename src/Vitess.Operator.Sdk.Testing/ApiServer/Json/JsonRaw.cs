namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>JSON that is written as it is.</summary>
internal sealed record JsonRaw(byte[] Utf8);
