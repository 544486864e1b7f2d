namespace Vitess.Operator.Sdk.Models;

/// <summary>Answers in a status.</summary>
public static class ConditionStatuses
{
    /// <summary>Yes.</summary>
    public const string True = "True";

    /// <summary>No.</summary>
    public const string False = "False";

    /// <summary>It could not be found out.</summary>
    public const string Unknown = "Unknown";
}
