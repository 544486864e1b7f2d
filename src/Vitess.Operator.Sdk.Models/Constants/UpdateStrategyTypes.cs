namespace Vitess.Operator.Sdk.Models;

/// <summary>Ways in which changes are rolled out.</summary>
public static class UpdateStrategyTypes
{
    /// <summary>Each change waits until its object is released.</summary>
    public const string External = "External";

    /// <summary>All changes go out at once.</summary>
    public const string Immediate = "Immediate";
}
