namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>An entry of the log.</summary>
/// <param name="Revision">The revision that the change made.</param>
/// <param name="Type">What happened.</param>
/// <param name="Object">The state after the change; the last one when it was deleted.</param>
/// <param name="Before">The state before; null when the object was added.</param>
internal sealed record Change(long Revision, ChangeType Type, StoredObject Object, StoredObject? Before);
