namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A patch that cannot be applied.</summary>
internal sealed class PatchException(string message) : Exception(message);
