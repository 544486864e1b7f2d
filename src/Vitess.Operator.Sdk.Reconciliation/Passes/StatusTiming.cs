namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>When a status that changed is written.</summary>
internal enum StatusTiming
{
    /// <summary>By the next pass that makes no objects: the watch tells of those, and there is more to say then.</summary>
    AfterCreations,

    /// <summary>By the pass that found it: later passes act on what it says.</summary>
    AtOnce,

    /// <summary>A moment later: it sums up the statuses of children, which change together.</summary>
    Paced,
}
