using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>A cluster did not reach its goal in time.</summary>
/// <param name="message">What is missing, by object.</param>
/// <param name="status">The last status; null when the objects could not be listed.</param>
public sealed class ClusterTimeoutException(string message, ClusterStatus? status) : VitessOperatorException(message)
{
    /// <summary>The last status; null when the objects could not be listed.</summary>
    public ClusterStatus? Status { get; } = status;
}
