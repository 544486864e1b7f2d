namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A document is nested deeper than the stack of an ordinary request allows.</summary>
internal sealed class JsonDepthException() : Exception("the document is nested too deeply for an ordinary request");
