namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The type of an event.</summary>
public enum EventSeverity
{
    /// <summary>Something happened as it should.</summary>
    Normal,

    /// <summary>Somebody should have a look.</summary>
    Warning,
}
