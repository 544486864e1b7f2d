namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>One time at which a timer is to fire; void once the timer's generation has moved on.</summary>
internal sealed record TimerDue(VirtualTimer Timer, long Generation, long Ticks);
