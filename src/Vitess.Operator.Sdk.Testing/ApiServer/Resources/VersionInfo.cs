namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A served version of a group.</summary>
internal sealed record VersionInfo(string Name, IReadOnlyList<ResourceInfo> Resources);
