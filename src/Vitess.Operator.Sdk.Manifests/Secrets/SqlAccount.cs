namespace Vitess.Operator.Sdk.Manifests;

/// <summary>An account of MySQL.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="Host">Where it may connect from: <c>localhost</c> for the socket, <c>%</c> for everywhere.</param>
public sealed record SqlAccount(string Name, string Host = "localhost")
{
    /// <summary>The account in SQL.</summary>
    public override string ToString() => $"{SqlText.Quoted(Name)}@{SqlText.Quoted(Host)}";
}
