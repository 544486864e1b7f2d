namespace Vitess.Operator.Sdk.Validation.Memory;

public class ProgramBudgetTests
{
    private const long Mi = 1024 * 1024;

    /// <summary>What the shipped examples set, and half of it.</summary>
    [Theory]
    [InlineData(256, MemoryVerdict.Fine)]
    [InlineData(128, MemoryVerdict.Tight)]
    [InlineData(64, MemoryVerdict.KilledAtStart)]
    public void Vttablet_Vtgate_WithALimit_HaveAVerdict(int limit, MemoryVerdict verdict)
    {
        ProgramBudget.Vttablet(limit * Mi).Verdict.ShouldBe(verdict);
        ProgramBudget.Vtgate(limit * Mi).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Vttablet_ThatBacksUp_NeedsMore() => ProgramBudget.Vttablet(256 * Mi, backsUp: true).Verdict.ShouldBe(MemoryVerdict.Tight);

    [Theory]
    [InlineData(256, MemoryVerdict.Fine)]
    [InlineData(32, MemoryVerdict.KilledAtStart)]
    public void Etcd_WithALimit_HasAVerdict(int limit, MemoryVerdict verdict) => ProgramBudget.Etcd(limit * Mi).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(128, MemoryVerdict.Fine)]
    [InlineData(72, MemoryVerdict.Tight)]
    [InlineData(32, MemoryVerdict.KilledAtStart)]
    public void Vtctld_Vtorc_VtadminApi_WithALimit_HaveAVerdict(int limit, MemoryVerdict verdict)
    {
        MemoryBudget[] budgets = [ProgramBudget.Vtctld(limit * Mi), ProgramBudget.Vtorc(limit * Mi), ProgramBudget.VtadminApi((limit - 1) * Mi)];

        budgets.ShouldAllBe(budget => budget.Verdict == verdict);
        budgets.ShouldAllBe(budget => budget.Peak == budget.Lines.Sum(line => line.Bytes) && budget.Lines.All(line => line.Basis.Length > 0));
        ProgramBudget.VtadminWeb(8 * Mi).Verdict.ShouldBe(MemoryVerdict.KilledAtStart);
    }

    [Theory]
    [InlineData(1024, MemoryVerdict.Fine)]
    [InlineData(256, MemoryVerdict.KilledAtStart)]
    [InlineData(600, MemoryVerdict.KilledUnderLoad)]
    public void Vtbackup_HoldsAMysqld(int limit, MemoryVerdict verdict) =>
        ProgramBudget.Vtbackup(MysqldBudget.Of(new() { Limit = limit * Mi })).Verdict.ShouldBe(verdict);
}
