namespace Vitess.Operator.Sdk.Models;

/// <summary>The root of all errors that this library raises about its own matters.</summary>
/// <param name="message">What went wrong, for people.</param>
/// <param name="innerException">What caused it; null for nothing else.</param>
public abstract class VitessOperatorException(string message, Exception? innerException = null) : Exception(message, innerException);
