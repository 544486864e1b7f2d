using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Keeps the objects of one kind: an ordered list of named steps, run once per pass and object.</summary>
internal interface IController
{
    /// <summary>Name, as events and metrics have it.</summary>
    string Name { get; }

    /// <summary>Kind of the objects.</summary>
    ResourceKind Kind { get; }

    /// <summary>Names of the steps, in order.</summary>
    IReadOnlyList<string> StepNames { get; }

    /// <summary>What leads to a pass, besides the objects themselves.</summary>
    IReadOnlyList<WatchRule> Watches { get; }

    /// <summary>How long a converged object is left alone; null looks again only when something changes.</summary>
    TimeSpan? ResyncPeriod { get; }

    /// <summary>Runs a pass over an object. An object that is not there needs none.</summary>
    /// <param name="live">The object as stored.</param>
    /// <param name="cancellationToken">Cancels the pass.</param>
    Task<PassOutcome> ReconcileAsync(JsonObject live, CancellationToken cancellationToken);
}
