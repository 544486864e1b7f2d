using System.Globalization;
using System.Text;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Serve;

/// <summary>What was asked of <c>serve</c>.</summary>
internal sealed record ServeSettings
{
    public int Port { get; init; }

    public string Address { get; init; } = "127.0.0.1";

    public bool Definitions { get; init; }

    public string? Token { get; init; }

    public string? UserToken { get; init; }

    public bool Insecure { get; init; }

    public string? Kubeconfig { get; init; }

    public string? RequestLog { get; init; }

    public bool Simulate { get; init; }

    public bool Operator { get; init; }

    /// <summary>How long things take in the simulated world.</summary>
    public WorldTimings Timings { get; init; } = new();

    public string? CallLog { get; init; }

    public string Controllers { get; init; } = "all";

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Address = {Address}, Port = {Port}, Kubeconfig = {Kubeconfig}");   // never a token
        return true;
    }
}
