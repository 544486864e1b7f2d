namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The part of a cluster that a rule looks at: it is <c>self</c> in the rule's expression.</summary>
internal enum CelLevel
{
    /// <summary>The whole object.</summary>
    Cluster = 0,

    /// <summary>Its spec.</summary>
    Spec = 1,

    /// <summary>A cell.</summary>
    Cell = 2,

    /// <summary>A keyspace.</summary>
    Keyspace = 3,

    /// <summary>A partitioning of a keyspace.</summary>
    Partitioning = 4,

    /// <summary>A shard of a custom partitioning, or the template of an equal one.</summary>
    Shard = 5,

    /// <summary>A tablet pool.</summary>
    Pool = 6,

    /// <summary>A backup location.</summary>
    Location = 7,

    /// <summary>A backup schedule.</summary>
    Schedule = 8,

    /// <summary>The autoscaler of a cell's gateway.</summary>
    Autoscaler = 9,
}
