namespace Vitess.Operator.Sdk.Validation.Durability;

public class ShardDurabilityTests
{
    public static TheoryData<DurabilityPolicy> Policies() => new(Enum.GetValues<DurabilityPolicy>());

    /// <summary>Every shard of up to seven tablets, every primary; every set of losses up to five tablets, beyond that each tablet and each cell.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void AfterLoss_AllShardsOfUpToSevenTablets_IsWhatTheRuleTextSays(DurabilityPolicy policy)
    {
        var compared = 0;
        foreach (var layout in Layout.UpTo(7))
        {
            var tablets = layout.Tablets();
            var model = new ShardDurability(policy, tablets);
            var text = new RuleText(policy, tablets);
            foreach (var lost in Losses(tablets))
            {
                DurabilityTablet[] gone = [.. tablets.Where((_, place) => (lost & (1 << place)) != 0)];
                foreach (var (place, primary) in tablets.Index().Where(entry => entry.Item.IsPrimaryEligible))
                {
                    var expected = text.AfterLoss(place, lost);
                    if (model.AfterLoss(primary, gone) != expected)
                    {
                        model.AfterLoss(primary, gone).ShouldBe(expected, $"{policy}, {layout}, primary {primary.Name}, lost {string.Join(" ", gone.Select(tablet => tablet.Name))}");
                    }

                    compared++;
                }
            }
        }

        compared.ShouldBeGreaterThan(50_000);
    }

    /// <summary>Columns of reference/validation-facts.md, section 7.2.</summary>
    [Theory]
    [InlineData("1", "n", "n/n", "n/n", "n")]
    [InlineData("2", "y", "n/n", "n/n", "n")]
    [InlineData("3", "y", "y/y", "n/n", "n")]
    [InlineData("5", "y", "y/y", "n/n", "n")]
    [InlineData("1+1", "y", "n/n", "n/n", "n")]
    [InlineData("2+1", "y", "y/y", "n/n", "n")]
    [InlineData("3+1", "y", "y/y", "n/n", "n")]
    [InlineData("2+2", "y", "y/y", "y/y", "n")]
    [InlineData("3+3", "y", "y/y", "y/y", "n")]
    [InlineData("1+1+1", "y", "y/y", "y/y", "y")]
    [InlineData("2+1+1", "y", "y/y", "y/y", "y")]
    [InlineData("2+2+2", "y", "y/y", "y/y", "y")]
    [InlineData("2,1r", "y", "n/n", "n/n", "n")]
    [InlineData("1+1+1r", "y", "n/n", "n/n", "n")]
    public void Layouts_OfTheFacts_AreAnsweredAsThere(string layout, string none, string semiSync, string crossCell, string cellLoss)
    {
        var tablets = Layout.Parse(layout).Tablets();

        Failover(new(DurabilityPolicy.None, tablets)).ShouldBe(none);
        LossAndFailover(new(DurabilityPolicy.SemiSync, tablets)).ShouldBe(semiSync);
        LossAndFailover(new(DurabilityPolicy.CrossCell, tablets)).ShouldBe(crossCell);
        Yes(new ShardDurability(DurabilityPolicy.CrossCell, tablets).Assess().LossOfCell.Survives).ShouldBe(cellLoss);
    }

    [Theory]
    [InlineData("2,1r", DurabilityPolicy.SemiSyncWithReadOnlyAck, "y/y", "n")]
    [InlineData("2,1r", DurabilityPolicy.CrossCellWithReadOnlyAck, "n/n", "n")]
    [InlineData("1+1+1r", DurabilityPolicy.SemiSyncWithReadOnlyAck, "y/y", "y")]
    [InlineData("1+1+1r", DurabilityPolicy.CrossCellWithReadOnlyAck, "y/y", "y")]
    public void LayoutsWithReadOnly_OfTheFacts_AreAnsweredAsThere(string layout, DurabilityPolicy policy, string semiSync, string cellLoss)
    {
        var shard = new ShardDurability(policy, Layout.Parse(layout).Tablets());

        LossAndFailover(shard).ShouldBe(semiSync);
        Yes(shard.Assess().LossOfCell.Survives).ShouldBe(cellLoss);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void ToWrite_IsTheLeastOfAllShards(DurabilityPolicy policy)
    {
        var need = DurabilityNeeds.ToWrite(policy);
        var working = Layout.UpTo(5).Where(layout => new ShardDurability(policy, layout.Tablets()).Assess().AcknowledgedNow).ToList();

        working.Min(layout => Counting(policy, layout)).ShouldBe(need.Tablets);
        working.Min(layout => layout.Replicas.Sum()).ShouldBe(need.PrimaryEligible);
        working.Min(layout => layout.CellsUsed).ShouldBe(need.Cells);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void ToSurvive_IsTheLeastOfAllShardsInThatManyCells(DurabilityPolicy policy)
    {
        foreach (var cells in new[] { 1, 2, 3 })
        {
            var need = DurabilityNeeds.ToSurvive(policy, cells);
            var working = Layout.UpTo(5).Where(layout => layout.CellsUsed <= Math.Max(cells, policy.CrossesCells() ? 2 : 1)).Where(layout => Survives(policy, layout)).ToList();

            working.Min(layout => Counting(policy, layout)).ShouldBe(need.Tablets);
            working.Where(layout => Counting(policy, layout) == need.Tablets).Min(layout => layout.Replicas.Sum()).ShouldBe(need.PrimaryEligible);
            working.Where(layout => Counting(policy, layout) == need.Tablets).Min(layout => layout.CellsUsed).ShouldBe(need.Cells);
        }
    }

    /// <summary>Four tablets of a kind in a cell answer for any number of them, which rules on large pools rest on.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void MoreThanFourTabletsOfAKind_ChangeNoAnswer(DurabilityPolicy policy)
    {
        foreach (var layout in Layout.UpTo(6).Where(layout => layout.Replicas.Contains(4) || layout.ReadOnly.Contains(4)))
        {
            var larger = new Layout([.. layout.Replicas.Select(More)], [.. layout.ReadOnly.Select(More)]);

            Answers(policy, larger).ShouldBe(Answers(policy, layout), $"{policy} {layout}");
        }
    }

    [Fact]
    public void LossOfNode_TwoTabletsOnOne_IsWorseThanLossOfOneTablet()
    {
        var shard = new ShardDurability(DurabilityPolicy.SemiSync, [new("1", "a", Node: "n1"), new("2", "a", Node: "n1"), new("3", "a", Node: "n2")]).Assess();

        shard.LossOfTablet.Outcome.ShouldBe(WriteOutcome.AfterReparent);
        shard.LossOfNode.Outcome.ShouldBe(WriteOutcome.NoPrimary);
        shard.LossOfNode.Lost.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void RollingUpdate_LoneTablet_InterruptsEvenWithoutPolicy()
    {
        new ShardDurability(DurabilityPolicy.None, [new("1", "a")]).Assess().RollingUpdate.Outcome.ShouldBe(WriteOutcome.NoPrimary);
        new ShardDurability(DurabilityPolicy.None, [new("1", "a"), new("2", "a")]).Assess().RollingUpdate.Outcome.ShouldBe(WriteOutcome.AfterReparent);
        new ShardDurability(DurabilityPolicy.SemiSync, [new("1", "a"), new("2", "a")]).Assess().RollingUpdate.Outcome.ShouldBe(WriteOutcome.NoPrimary);
    }

    [Fact]
    public void Assessment_WithoutReplicas_HasNoPrimary()
    {
        var nothing = new ShardDurability(DurabilityPolicy.SemiSync, [new("1", "a", IsReadOnly: true)]).Assess();

        nothing.AcknowledgedNow.ShouldBeFalse();
        nothing.LossOfCell.ShouldBe(new LossCase(WriteOutcome.NoPrimary, null, []));
    }

    [Fact]
    public void EnforceSemiSync_MeansSemiSync() => DurabilityPolicies.OfEnforceSemiSync(true).ShouldBe(DurabilityPolicy.SemiSync);

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_WrittenAndRead_IsTheSame(DurabilityPolicy policy) => DurabilityPolicies.Parse(policy.Text()).ShouldBe(policy);

    [Theory]
    [InlineData("test")]
    [InlineData("Semi_Sync")]
    public void Policy_Unknown_IsNull(string text) => DurabilityPolicies.Parse(text).ShouldBeNull();

    private static IEnumerable<int> Losses(List<DurabilityTablet> tablets) => tablets.Count <= 5
        ? Enumerable.Range(0, 1 << tablets.Count)
        : tablets.Select((_, place) => 1 << place).Concat(tablets.GroupBy(tablet => tablet.Cell).Select(cell => cell.Sum(tablet => 1 << tablets.IndexOf(tablet))));

    private static string LossAndFailover(ShardDurability shard) => $"{LossOfReplica(shard)}/{Failover(shard)}";

    private static string LossOfReplica(ShardDurability shard) => Yes(shard.PrimaryEligible.All(primary => shard.IsAcknowledged(primary, [])
        && shard.Tablets.Where(tablet => tablet != primary).All(tablet => shard.AfterLoss(primary, [tablet]) == WriteOutcome.Continue)));

    private static string Failover(ShardDurability shard) => Yes(shard.PrimaryEligible.All(primary => shard.AfterLoss(primary, [primary]) == WriteOutcome.AfterReparent));

    private static string Yes(bool holds) => holds ? "y" : "n";

    private static int Counting(DurabilityPolicy policy, Layout layout) => layout.Replicas.Sum() + (policy.CountsReadOnly() ? layout.ReadOnly.Sum() : 0);

    private static bool Survives(DurabilityPolicy policy, Layout layout) =>
        new ShardDurability(policy, layout.Tablets()).Assess() is { AcknowledgedNow: true, LossOfTablet.Survives: true, RollingUpdate.Survives: true };

    private static int More(int count) => count == 4 ? 7 : count;

    private static (bool Now, WriteOutcome Tablet, WriteOutcome Cell, WriteOutcome Rolling) Answers(DurabilityPolicy policy, Layout layout)
    {
        var shard = new ShardDurability(policy, layout.Tablets()).Assess();
        return (shard.AcknowledgedNow, shard.LossOfTablet.Outcome, shard.LossOfCell.Outcome, shard.RollingUpdate.Outcome);
    }
}
