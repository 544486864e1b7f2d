namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>What became of one child in a pass.</summary>
internal enum ChildChange
{
    /// <summary>It is as wanted, or rightly absent.</summary>
    Unchanged,

    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Updated,

    /// <summary>Its deletion was ordered.</summary>
    Deleted,

    /// <summary>It is going away.</summary>
    Terminating,

    /// <summary>It is not wanted and has to stay for now.</summary>
    Orphaned,

    /// <summary>It could not be read or written.</summary>
    Failed,
}
