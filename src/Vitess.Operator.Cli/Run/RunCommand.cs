using System.CommandLine;
using Microsoft.Extensions.Logging;
using Vitess.Operator.Cli.Commands;

namespace Vitess.Operator.Cli.Run;

/// <summary><c>run</c>: the operator, against any API server.</summary>
internal static class RunCommand
{
    public static Command Create(CliConsole console)
    {
        var kubeconfig = new Option<string?>("--kubeconfig") { Description = "The kubeconfig; otherwise the one that kubectl would take, or the Pod's own account.", HelpName = "FILE" };
        var context = new Option<string?>("--context") { Description = "The context of the kubeconfig, if not its current one.", HelpName = "NAME" };
        var namespaces = new Option<string[]>("--namespace", "-n") { Description = "A namespace to work in, all by default; can be repeated.", HelpName = "NAME" };
        var connectTo = new Option<string[]>("--connect-to")
        {
            Description = "Connect elsewhere than to the addresses of lock servers, tablets and control daemons, such as to forwarded ports; without HOST:PORT= for all of them. Can be repeated.",
            HelpName = "[HOST:PORT=]HOST:PORT",
        };
        var lease = new Option<string?>("--lease") { Description = "Work only while holding this Lease, so that of several processes one works.", HelpName = "NAMESPACE/NAME" };
        var metrics = new Option<string?>("--metrics") { Description = "Serve metrics at /metrics of this address, in the text format of Prometheus, such as 0.0.0.0:8383.", HelpName = "HOST:PORT" };
        var level = new Option<LogLevel>("--log-level") { Description = "The least important log lines to write, to standard error.", DefaultValueFactory = _ => LogLevel.Information };
        var security = PodSecurityOption.Create();
        var command = new Command("run", "Runs the operator until Ctrl-C.") { kubeconfig, context, namespaces, connectTo, lease, metrics, security, level };

        // A Pod that lists backups is a copy of the operator's with the flags of the storage behind its own arguments (reference/backups.md section 4).
        command.TreatUnmatchedTokensAsErrors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PS_OPERATOR_FORK_PATH"));
        command.SetAction((arguments, cancellationToken) => EngineRun.RunAsync(
            console,
            new RunSettings
            {
                Kubeconfig = arguments.GetValue(kubeconfig),
                Context = arguments.GetValue(context),
                Namespaces = arguments.GetValue(namespaces) ?? [],
                ConnectTo = arguments.GetValue(connectTo) ?? [],
                Lease = arguments.GetValue(lease),
                Metrics = arguments.GetValue(metrics),
                PodSecurity = arguments.GetValue(security),
                LogLevel = arguments.GetValue(level),
            },
            cancellationToken));
        return command;
    }
}
