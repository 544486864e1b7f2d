namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Who makes a request.</summary>
internal sealed record ApiUser(string Name, string Uid, IReadOnlyList<string> Groups)
{
    public static readonly ApiUser Admin = new("admin", "admin-uid", ["system:masters", "system:authenticated"]);

    public static readonly ApiUser Anonymous = new("system:anonymous", "", ["system:unauthenticated"]);

    public bool IsMaster => Groups.Contains("system:masters");
}
