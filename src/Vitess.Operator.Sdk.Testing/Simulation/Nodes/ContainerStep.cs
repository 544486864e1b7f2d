namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Where a container is in its life.</summary>
internal enum ContainerStep
{
    /// <summary>Not begun: the Pod's volumes or an earlier init container come first.</summary>
    Waiting,

    /// <summary>The image is on its way.</summary>
    Pulling,

    /// <summary>The image cannot be pulled; will be tried again.</summary>
    PullFailed,

    /// <summary>The image is there; the container is being made.</summary>
    Creating,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It failed, and is started again after a wait.</summary>
    BackingOff,

    /// <summary>It ended for good.</summary>
    Terminated,
}
