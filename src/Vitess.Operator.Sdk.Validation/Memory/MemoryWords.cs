namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>What becomes of a container, in words.</summary>
internal static class MemoryWords
{
    /// <summary>What happens and why, to be put behind the program's name.</summary>
    public static string Fate(MemoryBudget budget)
    {
        var limit = MemoryText.Of(budget.Limit ?? 0);
        return (budget.Verdict, budget.IsMeasured) switch
        {
            (MemoryVerdict.KilledAtStart, true) when budget.Limit < budget.Initialisation =>
                $"will be killed at initialisation: making the data directory takes {MemoryText.Of(budget.Initialisation)}, the started server "
                + $"{MemoryText.Of(budget.Idle)}, and the limit is {limit}; the Pod stays Running with mysqld down.",
            (MemoryVerdict.KilledAtStart, true) =>
                $"will be killed as soon as it starts: the idle server takes {MemoryText.Of(budget.Idle)}, and the limit is {limit}.",
            (MemoryVerdict.KilledUnderLoad, true) =>
                $"starts, but will be killed when its buffer pool of {MemoryText.Of(budget.BufferPool ?? 0)} fills and clients connect: that takes "
                + $"{MemoryText.Of(budget.Warm)}, and the limit is {limit}.",
            (MemoryVerdict.Tight, true) =>
                $"has little head-room: a busy server takes {MemoryText.Of(budget.Peak)}, {MemoryText.Of(budget.Comfortable)} with page cache, and the limit is {limit}.",
            _ => $"may not fit its limit of {limit}: it is estimated to take {MemoryText.Of(budget.Idle)} at start, {MemoryText.Of(budget.Warm)} warm and "
                + $"{MemoryText.Of(budget.Peak)} at its peak.",
        };
    }

    public static string Fix(MemoryBudget budget)
    {
        var limit = $"Set limits.memory to {MemoryText.Of(budget.RecommendedLimit)}";
        return budget.RecommendedBufferPool is { } pool && pool < budget.BufferPool
            ? $"{limit}, or innodb_buffer_pool_size in configOverrides to {pool / MemoryText.Mi}M."
            : $"{limit} or more.";
    }
}
