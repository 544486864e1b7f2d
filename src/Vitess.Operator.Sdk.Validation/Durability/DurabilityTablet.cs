namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>A tablet as durability sees it.</summary>
/// <param name="Name">Its name, unique in the shard.</param>
/// <param name="Cell">Its cell.</param>
/// <param name="IsReadOnly">True for type rdonly: it never becomes primary.</param>
/// <param name="Node">The node that it runs on; null when not known, and then it counts as alone on its node.</param>
public sealed record DurabilityTablet(string Name, string Cell, bool IsReadOnly = false, string? Node = null)
{
    /// <summary>True if the tablet may become primary.</summary>
    public bool IsPrimaryEligible => !IsReadOnly;
}
