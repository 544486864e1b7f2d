namespace Vitess.Operator.Sdk.DesiredState;

/// <summary>How far a cluster has come, for objects that depend on it.</summary>
public enum ObjectStage
{
    /// <summary>What the operator makes from the spec alone, before anything runs.</summary>
    Static,

    /// <summary>What is there once the cluster serves: first backups are done and gone, scheduled ones may run.</summary>
    Running,
}
