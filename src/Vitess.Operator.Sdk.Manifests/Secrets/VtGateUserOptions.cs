namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Settings of a user of vtgate.</summary>
public sealed record VtGateUserOptions
{
    /// <summary>Name under which vttablet sees the user, for table access lists and query logs. Default: the name of the user.</summary>
    public string? UserData { get; init; }

    /// <summary>Whether the user may come through the socket of vtgate only. Default: from everywhere.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>Groups of the user, for table access lists. Default: none.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}
