namespace Vitess.Operator.Sdk.Validation;

/// <summary>The levels of the Pod Security Standards that ask for something; a namespace asks for one by the label <c>pod-security.kubernetes.io/enforce</c>.</summary>
public enum PodSecurityStandard
{
    /// <summary>Forbids the known ways out of a container.</summary>
    Baseline,

    /// <summary>Asks besides for what is good practice: no root, no escalation, no capabilities, a seccomp profile.</summary>
    Restricted,
}
