namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Why a field of a live object is not as wanted. The set is closed.</summary>
public enum DifferenceReason
{
    /// <summary>The field is wanted and the object lacks it.</summary>
    Missing,

    /// <summary>The field is wanted with another value.</summary>
    Changed,

    /// <summary>The field is wanted with another value, and somebody else wrote the present one.</summary>
    Overridden,

    /// <summary>The field is not wanted any more, and it was we who set it.</summary>
    Withdrawn,
}
