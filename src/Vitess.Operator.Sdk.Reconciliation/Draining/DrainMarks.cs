namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Which drain annotations a Pod carries. Only presence counts, not content.</summary>
/// <param name="Started">Somebody asked for the drain.</param>
/// <param name="Acknowledged">The engine has seen that.</param>
/// <param name="Finished">The engine lets the tablet go.</param>
internal readonly record struct DrainMarks(bool Started, bool Acknowledged, bool Finished)
{
    /// <summary>Finished without having been acknowledged: somebody else wrote the annotation.</summary>
    public bool IsInvalid => Finished && !Acknowledged;

    /// <summary>Answers of the engine remain though the request is gone: it was withdrawn.</summary>
    public bool IsWithdrawn => !Started && (Acknowledged || Finished);

    /// <summary>Whether any drain annotation is there; such a Pod is no place for a primary.</summary>
    public bool Any => Started || Acknowledged || Finished;

    /// <summary>State of the drain; answers count even if the request is gone.</summary>
    public DrainState State =>
        Finished ? DrainState.Finished : Acknowledged ? DrainState.Acknowledged : Started ? DrainState.Draining : DrainState.NotDraining;
}
