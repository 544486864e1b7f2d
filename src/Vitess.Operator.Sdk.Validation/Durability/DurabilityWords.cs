using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>Durability in words.</summary>
internal static class DurabilityWords
{
    /// <summary>Whom a commit waits for.</summary>
    public static string Acknowledger(DurabilityPolicy policy)
    {
        var who = policy.CountsReadOnly() ? "another replica or rdonly tablet" : "another replica";
        return policy.CrossesCells() ? $"{who} in a cell other than the primary's" : who;
    }

    /// <summary>The first loss that stops writes; null when no single tablet does.</summary>
    public static string? FirstStop(DurabilityAssessment now)
    {
        var loss = now.LossOfTablet.Survives ? now.RollingUpdate : now.LossOfTablet;
        return loss.Survives
            ? null
            : $"every rolling update and every loss of a single tablet can stop writes: with {loss.Primary} as primary and {string.Join(", ", loss.Lost)} down they "
                + (loss.Outcome == WriteOutcome.Hang ? "hang, since nobody acknowledges." : "stop, since no new primary can be made.");
    }

    /// <summary>How many tablets to have.</summary>
    public static string Fix(DurabilityAssessment now)
    {
        var need = now.ToSurvive;
        var kind = now.Policy.CountsReadOnly() ? $"tablets that acknowledge, {Number(need.PrimaryEligible)} of them of type replica," : "replicas";
        return (now.Policy.CrossesCells(), need.Cells) switch
        {
            (true, >= 3) => $"Have at least one of {Number(need.Tablets)} {kind} in each of three cells.",
            (true, _) => $"Have at least {Number(need.Tablets)} {kind} spread evenly over two cells, or three over three cells.",
            _ => $"Have at least {Number(need.Tablets)} {kind} in the shard; {Number(now.ToWrite.Tablets)} are the least that works at all.",
        };
    }

    /// <summary>The policy that differs by counting rdonly tablets; null where they count already or nobody does.</summary>
    public static DurabilityPolicy? CountingReadOnly(DurabilityPolicy policy) => policy switch
    {
        DurabilityPolicy.SemiSync => DurabilityPolicy.SemiSyncWithReadOnlyAck,
        DurabilityPolicy.CrossCell => DurabilityPolicy.CrossCellWithReadOnlyAck,
        _ => null,
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
