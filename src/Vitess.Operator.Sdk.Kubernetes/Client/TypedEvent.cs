namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One line of a typed watch.</summary>
/// <typeparam name="T">The object's type.</typeparam>
/// <param name="Type">What happened.</param>
/// <param name="Object">The object after it happened.</param>
public readonly record struct TypedEvent<T>(ObjectEventType Type, T Object);
