namespace Vitess.Operator.Sdk.Planning;

/// <summary>What a planned change means for running Pods.</summary>
public enum PlannedRestart
{
    /// <summary>None restarts for it.</summary>
    None,

    /// <summary>The Pod is deleted and made anew.</summary>
    Now,

    /// <summary>The Pods of the Deployment are replaced, one after the other.</summary>
    Rolling,

    /// <summary>The Pod is told to be replaced, when the update strategy of its cluster lets it.</summary>
    Scheduled,
}
