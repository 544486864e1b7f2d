using Vitess.Operator.Sdk.Reconciliation.Etcd;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Etcd;

public sealed class EtcdRollTests
{
    [Fact]
    public void D12_OneMemberAtATime() => Next(Member("a"), Member("b"), Member("c")).ShouldBe("a");

    [Fact]
    public void ReleasedMember_HoldsTheOthers() => Next(Member("a") with { IsReleased = true }, Member("b"), Member("c")).ShouldBeNull();

    [Fact]
    public void MemberThatIsDown_GoesFirst() => Next(Member("a"), Member("b") with { IsReady = false }, Member("c")).ShouldBe("b");

    [Fact]
    public void TwoMembersDown_NobodyIsTouched() =>
        Next(Member("a"), Member("b") with { IsReady = false }, Member("c") with { IsReady = false }).ShouldBeNull();

    [Fact]
    public void MissingMember_HoldsTheOthers() => Next(Member("a"), Member("b")).ShouldBeNull();

    private static string? Next(params EtcdMemberState[] members) => EtcdRoll.Next(members, 3);

    private static EtcdMemberState Member(string name) => new(name, IsReady: true, IsScheduled: true, IsReleased: false);
}
