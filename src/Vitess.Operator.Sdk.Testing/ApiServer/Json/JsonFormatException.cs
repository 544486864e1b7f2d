namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Text that is no JSON; the message is the one that Go's decoder gives.</summary>
internal sealed class JsonFormatException(string message) : Exception(message);
