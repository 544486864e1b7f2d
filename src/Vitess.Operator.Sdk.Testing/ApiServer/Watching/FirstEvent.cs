namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a watch shows before any change: an object that is there, encoded when it is read, or an event that is ready.</summary>
/// <param name="Stored">The object; null for an event that is ready.</param>
/// <param name="Ready">The event.</param>
internal readonly record struct FirstEvent(StoredObject? Stored, WatchEvent Ready);
