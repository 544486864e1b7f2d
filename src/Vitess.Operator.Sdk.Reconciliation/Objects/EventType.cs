namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Whether an event is good or bad news.</summary>
internal enum EventType
{
    /// <summary>All is well.</summary>
    Normal,

    /// <summary>Somebody should look.</summary>
    Warning,
}
