using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Vitess.Operator.Sdk.Hosting;

namespace Vitess.Operator.Sdk.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public async Task WrongSettings_StopTheHost_WithAllFaults()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddVitessOperator(options =>
        {
            options.FieldManager = string.Empty;
            options.Kubeconfig = "/no/such/file";
            options.Namespaces.Add(" ");
            options.LeaderElection.Lease = "lease";
            options.LeaderElection.RenewDeadline = TimeSpan.FromSeconds(20);
            options.Health.QueueStall = TimeSpan.Zero;
            options.Health.WatchAge = TimeSpan.FromMinutes(15);
        });
        using var host = builder.Build();

        var refused = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        refused.Failures.ShouldBe(
        [
            "FieldManager: write a name of 1 to 128 characters.",
            "Namespaces[0]: is empty; remove it, or leave the list empty for all namespaces.",
            "Kubeconfig: there is no file /no/such/file.",
            "LeaderElection.Lease: 'lease' is not NAMESPACE/NAME.",
            "LeaderElection.LeaseDuration: 00:00:15 is not longer than RenewDeadline (00:00:20).",
            "Health.QueueStall: 00:00:00 is not positive.",
            "Health.WatchLost: 00:15:00 is not longer than WatchAge (00:15:00).",
        ]);
    }

    [Fact]
    public void Settings_AreBoundFromConfiguration()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Vitess:Namespaces:0"] = "a",
            ["Vitess:LeaderElection:Lease"] = "a/operator",
            ["Vitess:LeaderElection:LeaseDuration"] = "00:00:30",
            ["Vitess:Health:TopologyDown"] = "00:20:00",
        });
        builder.Services.AddVitessOperator(builder.Configuration.GetSection("Vitess"));
        using var host = builder.Build();

        var options = host.Services.GetRequiredService<IOptions<VitessOperatorOptions>>().Value;

        options.Namespaces.ShouldBe(["a"]);
        options.LeaderElection.Lease.ShouldBe("a/operator");
        options.LeaderElection.LeaseDuration.ShouldBe(TimeSpan.FromSeconds(30));
        options.Health.TopologyDown.ShouldBe(TimeSpan.FromMinutes(20));
    }
}
