namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>So many events at once, then one more for each stretch of time.</summary>
internal sealed class TokenBucket(int burst, TimeSpan refill, DateTimeOffset start)
{
    private double _tokens = burst;

    public DateTimeOffset Last { get; private set; } = start;

    public bool TryTake(DateTimeOffset now)
    {
        _tokens = Math.Min(burst, _tokens + ((now - Last) / refill));
        Last = now;
        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}
