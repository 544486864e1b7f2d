namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How a difference is brought to an existing object.</summary>
public enum ChangeMode
{
    /// <summary>At once, by an update.</summary>
    InPlace,

    /// <summary>At once, by deleting the object; a later pass creates it anew.</summary>
    RecreateNow,

    /// <summary>By an update, but only after the change was released.</summary>
    RollInPlace,

    /// <summary>By drain, delete and create, but only after the change was released.</summary>
    RollRecreate,

    /// <summary>Not at all: the live value stays.</summary>
    Keep,
}
