using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>A tablet could not be drained: there is none, somebody else drains it, it was replaced meanwhile, or it took too long.</summary>
/// <param name="message">What happened, with the tablet's Pod.</param>
public sealed class DrainException(string message) : VitessOperatorException(message);
