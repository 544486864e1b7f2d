namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>What a Kubernetes object name must satisfy, beyond the letters of a DNS label.</summary>
/// <param name="MaxLength">The longest name in characters, at least <see cref="Shortest"/>.</param>
/// <param name="LetterFirst">True when the first character must be a letter; otherwise a digit will do.</param>
/// <remarks>Source: reference/workloads-control-plane.md, section 2.2.</remarks>
public readonly record struct NameConstraints(int MaxLength, bool LetterFirst)
{
    /// <summary>The smallest length limit for which names stay distinct: room for one letter, three dashes and the hash.</summary>
    public const int Shortest = 12;

    /// <summary>The limit of most objects: 253 characters, a letter or digit first.</summary>
    public static NameConstraints Default => new(253, LetterFirst: false);

    /// <summary>The limit of Services: 63 characters, a letter first.</summary>
    public static NameConstraints Service => new(63, LetterFirst: true);

    /// <summary>The limit of EtcdLockservers: a Service name less the suffix <c>-client</c>.</summary>
    public static NameConstraints EtcdLockserver => new(56, LetterFirst: true);
}
