namespace Vitess.Operator.Sdk.Planning;

/// <summary>What would become of an object.</summary>
public enum PlannedAction
{
    /// <summary>It would be made.</summary>
    Create,

    /// <summary>It would be changed in place.</summary>
    Update,

    /// <summary>It would be deleted and made anew: a Pod restarts.</summary>
    Recreate,

    /// <summary>It would be deleted.</summary>
    Delete,
}
