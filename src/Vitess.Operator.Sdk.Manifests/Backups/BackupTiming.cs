namespace Vitess.Operator.Sdk.Manifests;

/// <summary>When a backup schedule is due: by a cron expression, or every so often at a time that the operator chooses.</summary>
public sealed record BackupTiming
{
    private BackupTiming(string? cron, string? frequency) => (Cron, Frequency) = (cron, frequency);

    /// <summary>The cron expression; null for <see cref="Frequency"/>.</summary>
    public string? Cron { get; }

    /// <summary>How often; null for <see cref="Cron"/>.</summary>
    public string? Frequency { get; }

    /// <summary>By a cron expression of five fields.</summary>
    /// <param name="expression">The expression, such as <c>15 2 * * *</c>.</param>
    /// <exception cref="ArgumentException">The expression is empty.</exception>
    public static BackupTiming At(string expression)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expression);
        return new(expression, null);
    }

    /// <summary>Every so often; the operator spreads shards over that time.</summary>
    /// <param name="frequency">How often, such as <c>24h</c>, in a number of hours or minutes that divides a day or an hour.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static BackupTiming Every(string frequency)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(frequency);
        return new(null, frequency);
    }
}
