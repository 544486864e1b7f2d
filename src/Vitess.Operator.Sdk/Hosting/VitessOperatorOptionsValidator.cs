using Microsoft.Extensions.Options;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Lists everything that is wrong with the settings of an operator, when the host starts.</summary>
internal sealed class VitessOperatorOptionsValidator : IValidateOptions<VitessOperatorOptions>
{
    public ValidateOptionsResult Validate(string? name, VitessOperatorOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Each fault names its field and what to write.</summary>
    public static IEnumerable<string> Faults(VitessOperatorOptions options)
    {
        if (options.FieldManager is not { Length: > 0 and <= 128 })
        {
            yield return "FieldManager: write a name of 1 to 128 characters.";
        }

        foreach (var (index, _) in options.Namespaces.Index().Where(entry => string.IsNullOrWhiteSpace(entry.Item)))
        {
            yield return FormattableString.Invariant($"Namespaces[{index}]: is empty; remove it, or leave the list empty for all namespaces.");
        }

        if (options.ClusterSelector is { } selector && ClusterSelector.Read(selector) is null)
        {
            yield return $"ClusterSelector: '{selector}' is no label selector.";
        }

        if (options.Kubeconfig is { } file && !File.Exists(file))
        {
            yield return $"Kubeconfig: there is no file {file}.";
        }

        foreach (var fault in Faults(options.LeaderElection))
        {
            yield return "LeaderElection." + fault;
        }

        foreach (var fault in Faults(options.Health))
        {
            yield return "Health." + fault;
        }
    }

    private static IEnumerable<string> Faults(HealthSettings health)
    {
        (string Name, TimeSpan Value)[] times =
        [
            (nameof(health.WatchAge), health.WatchAge), (nameof(health.WatchLost), health.WatchLost), (nameof(health.QueueStall), health.QueueStall),
            (nameof(health.PassOverrun), health.PassOverrun), (nameof(health.TopologyDown), health.TopologyDown),
        ];
        foreach (var (name, value) in times.Where(time => time.Value <= TimeSpan.Zero))
        {
            yield return $"{name}: {value} is not positive.";
        }

        if (health.WatchLost <= health.WatchAge)
        {
            yield return $"WatchLost: {health.WatchLost} is not longer than WatchAge ({health.WatchAge}).";
        }
    }

    private static IEnumerable<string> Faults(LeaderElectionSettings election)
    {
        if (election.Lease is { } lease && lease.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            yield return $"Lease: '{lease}' is not NAMESPACE/NAME.";
        }

        if (election.RetryPeriod <= TimeSpan.Zero)
        {
            yield return $"RetryPeriod: {election.RetryPeriod} is not positive.";
        }

        if (election.RenewDeadline <= election.RetryPeriod)
        {
            yield return $"RenewDeadline: {election.RenewDeadline} is not longer than RetryPeriod ({election.RetryPeriod}).";
        }

        if (election.LeaseDuration <= election.RenewDeadline)
        {
            yield return $"LeaseDuration: {election.LeaseDuration} is not longer than RenewDeadline ({election.RenewDeadline}).";
        }
    }
}
