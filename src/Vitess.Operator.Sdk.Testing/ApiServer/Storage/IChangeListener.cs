namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Gets the changes of a kind.</summary>
internal interface IChangeListener
{
    /// <summary>Takes a change; called while the store is locked, so it must only note it.</summary>
    void Enqueue(Change change);

    /// <summary>Hands on what was noted; called without any lock.</summary>
    void Deliver();
}
