namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A page of a list.</summary>
internal sealed record ListPage(IReadOnlyList<StoredObject> Objects, long Revision, string Continue, long? Remaining);
