namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>A date that stands still while timers run, so that the age of an object does not depend on how busy the machine is.</summary>
internal sealed class FixedDate : TimeProvider
{
    private readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;
}
