using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Elections;

public sealed class ElectionChoiceTests
{
    private const string Backup = "11111111-1111-1111-1111-111111111111";
    private const string Own = "22222222-2222-2222-2222-222222222222";
    private const string AlsoOwn = "33333333-3333-3333-3333-333333333333";

    [Fact]
    public void D37_AReplicaWithTransactionsThatNobodyElseKnowsOf_IsPassedOver_WhenItLacksThoseOfOthers() =>
        Choose($"MySQL56/{Backup}:1-10,{Own}:1", $"MySQL56/{Backup}:1-12", $"MySQL56/{Backup}:1-11").ShouldBe(2u);

    [Fact]
    public void D37_AReplicaThatHasAllThatTheOthersHave_IsElected_WhateverElseItHas() =>
        Choose($"MySQL56/{Backup}:1-10", $"MySQL56/{Backup}:1-10,{Own}:1").ShouldBe(2u);

    [Fact]
    public void D37_ReplicasThatAllWentTheirOwnWays_AreLeftToPeople()
    {
        Should.Throw<ReconcileException>(() => Choose($"MySQL56/{Backup}:1-10,{Own}:1", $"MySQL56/{Backup}:1-10,{AlsoOwn}:1")).Message.ShouldContain("zone1-0000000002");
        Should.Throw<ReconcileException>(() => Choose($"MySQL56/{Backup}:1-9,{Own}:1-2", $"MySQL56/{Backup}:1-10,{Own}:1"));
    }

    [Fact]
    public void PositionsThatCannotBeRead_KeepNobodyFromBeingElected() => Choose("FilePos/binlog.1:4", "FilePos/binlog.1:8").ShouldBe(1u);

    [Fact]
    public void WithoutReplica_NobodyIsElected() => Should.Throw<ReconcileException>(() => Choose());

    private static uint Choose(params string[] positions) => ElectionChoice.Of(
        [.. positions.Index().Select(entry => new TabletReport(new TabletRecord { Alias = new TabletAlias("zone1", (uint)entry.Index + 1), Type = TabletType.Replica }, entry.Item))]).Tablet.Alias.Uid;
}
