namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

/// <summary>A clock by which no limit is ever reached: deadlines lie an hour late, and timers do not ring.</summary>
internal sealed class UnlimitedTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(_ => { }, null, dueTime, period);
}
