using System.CommandLine;
using Vitess.Operator.Cli.Run;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Planning;

namespace Vitess.Operator.Cli.Commands;

/// <summary><c>plan</c>: what the operator would write.</summary>
internal static class PlanCommand
{
    public static Command Create(CliConsole console)
    {
        var kubeconfig = new Option<string?>("--kubeconfig") { Description = "The kubeconfig; otherwise the one that kubectl would take, or the Pod's own account.", HelpName = "FILE" };
        var context = new Option<string?>("--context") { Description = "The context of the kubeconfig, if not its current one.", HelpName = "NAME" };
        var namespaces = new Option<string[]>("--namespace", "-n") { Description = "A namespace to look at, all by default; can be repeated.", HelpName = "NAME" };
        var security = PodSecurityOption.Create();
        var command = new Command("plan", "Prints what the operator would write to a live cluster, with the reasons. Writes nothing.") { kubeconfig, context, namespaces, security };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var options = new VitessOperatorOptions { PodSecurity = arguments.GetValue(security) };
            foreach (var space in arguments.GetValue(namespaces) ?? [])
            {
                options.Namespaces.Add(space);
            }

            using var kubernetes = new k8s.Kubernetes(ClusterAccess.Read(arguments.GetValue(kubeconfig), arguments.GetValue(context)).Configuration);
            var vitess = VitessOperator.Create(options, new VitessOperatorParts { Client = new KubernetesObjectClient(kubernetes) });
            await using (vitess.ConfigureAwait(false))
            {
                var plan = await vitess.PlanAsync(cancellationToken).ConfigureAwait(false);
                foreach (var change in plan.Objects)
                {
                    await console.Out.WriteLineAsync(change.ToString()).ConfigureAwait(false);
                }

                var restarts = plan.Objects.Count(change => change.Restart != PlannedRestart.None);
                await console.Error.WriteLineAsync(plan.IsEmpty ? "Nothing would be written." : $"{plan.Objects.Count} objects would be written; {restarts} of them restart Pods.").ConfigureAwait(false);
                return ExitCode.Ok;
            }
        });
        return command;
    }
}
