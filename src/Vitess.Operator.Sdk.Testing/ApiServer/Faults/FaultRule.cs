namespace Vitess.Operator.Sdk.Testing;

/// <summary>Which requests go wrong, and how. Criteria that are null hold for every request.</summary>
public sealed record FaultRule
{
    /// <summary>What goes wrong.</summary>
    public required FaultEffect Effect { get; init; }

    /// <summary>The verb: get, list, watch, create, update, patch, delete or deletecollection.</summary>
    public string? Verb { get; init; }

    /// <summary>The API group; empty for the core group.</summary>
    public string? Group { get; init; }

    /// <summary>The plural name of the resource, such as <c>pods</c>.</summary>
    public string? Resource { get; init; }

    /// <summary>The subresource; empty for the object itself.</summary>
    public string? Subresource { get; init; }

    /// <summary>The namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name in the path; creations have none there.</summary>
    public string? Name { get; init; }

    /// <summary>How many requests go wrong at most; null means all of them. Default: 1.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>The share of the matching requests that go wrong, between 0 and 1, chosen by the seed of the plan. Default: 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The time that <see cref="FaultEffect.Delay"/> adds. Default: one second.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What <see cref="FaultEffect.TooManyRequests"/> asks the client to wait, in whole seconds. Default: one second.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many changes <see cref="FaultEffect.StaleRead"/> is behind. Default: 1.</summary>
    public int Revisions { get; init; } = 1;
}
