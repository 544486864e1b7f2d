namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>How tightly the Pods of a cluster are locked up.</summary>
public enum PodSecurity
{
    /// <summary>As the Go operator makes them, so that clusters that it runs are taken over without a restart: users and groups are set, nothing else is.</summary>
    Original,

    /// <summary>
    /// With all that the level <c>restricted</c> of the Pod Security Standards asks for. What the user set stays as it is, so what contradicts the level has to be
    /// changed by hand: the rules V2050 and V2051 name it. Changing from or to this replaces every Pod, as the update strategy has it.
    /// </summary>
    Restricted,
}
