namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keeps a copy of all objects of one kind.</summary>
internal interface IFollower
{
    /// <summary>Reads what is there, then watches in the background until cancelled.</summary>
    Task StartAsync(CancellationToken cancellationToken);
}
