namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A served group; versions in order of preference.</summary>
internal sealed record GroupInfo(string Name, IReadOnlyList<VersionInfo> Versions);
