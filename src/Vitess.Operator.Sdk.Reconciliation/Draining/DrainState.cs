namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>How far the drain of one tablet is.</summary>
internal enum DrainState
{
    /// <summary>Nobody asked.</summary>
    NotDraining,

    /// <summary>Somebody asked; the engine has not answered.</summary>
    Draining,

    /// <summary>The engine has seen the request and waits for its turn.</summary>
    Acknowledged,

    /// <summary>The tablet may go.</summary>
    Finished,
}
