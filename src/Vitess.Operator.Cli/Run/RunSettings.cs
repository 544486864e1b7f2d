using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.DesiredState.Defaults;

namespace Vitess.Operator.Cli.Run;

/// <summary>What was asked of <c>run</c>.</summary>
internal sealed record RunSettings
{
    /// <summary>The kubeconfig; null for the usual places.</summary>
    public string? Kubeconfig { get; init; }

    public string? Context { get; init; }

    /// <summary>Namespaces to work in; none means all.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>Where connections to lock servers, tablets and control daemons go.</summary>
    public IReadOnlyList<string> ConnectTo { get; init; } = [];

    /// <summary>The Lease of the one that leads; null leads without asking.</summary>
    public string? Lease { get; init; }

    /// <summary>Where metrics are served, <c>host:port</c>; null for nowhere.</summary>
    public string? Metrics { get; init; }

    public PodSecurity PodSecurity { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
