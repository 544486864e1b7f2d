namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A subresource as discovery shows it.</summary>
internal sealed record SubresourceInfo(string Name, string Group, string Version, string Kind, IReadOnlyList<string> Verbs, string? TypeName);
