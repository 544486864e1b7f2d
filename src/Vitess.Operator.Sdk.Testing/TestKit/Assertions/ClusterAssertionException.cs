using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>What a test expected of a cluster does not hold. The message says what was found instead.</summary>
/// <param name="message">What was found.</param>
public sealed class ClusterAssertionException(string message) : VitessOperatorException(message);
