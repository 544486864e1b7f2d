namespace Vitess.Operator.Sdk.Models;

/// <summary>Whether backup jobs of one shard may overlap.</summary>
public static class ConcurrencyPolicies
{
    /// <summary>They may.</summary>
    public const string Allow = "Allow";

    /// <summary>They may not.</summary>
    public const string Forbid = "Forbid";
}
