using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using k8s;
using Vitess.Operator.Cli.Commands;
using Vitess.Operator.Sdk.Diagnosis;
using Vitess.Operator.Sdk.Diagnostics;

namespace Vitess.Operator.Cli.Explain;

/// <summary><c>explain cluster</c>: why a cluster is not well.</summary>
internal static class ExplainCluster
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string?>("NAME") { Description = "The VitessCluster; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string?>("--from") { Description = "A folder with *.json of kubectl get -o json, and logs/POD/CONTAINER.log.", HelpName = "DIR" };
        var kubeconfig = new Option<string?>("--kubeconfig") { Description = "The kubeconfig of a live cluster. Default: that of kubectl.", HelpName = "FILE" };
        var space = new Option<string?>("--namespace", "-n") { Description = "The namespace of a live cluster. Default: that of the kubeconfig." };
        var output = OutputOption.Create("text", "json");
        var command = new Command("cluster", "Tells why a cluster is not well: causes, evidence, fixes. Exit code 0 when all is well, 1 with findings.") { name, folder, kubeconfig, space, output };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var snapshot = arguments.GetValue(folder) is { } from
                ? SnapshotFolder.Read(from)
                : await LiveAsync(arguments.GetValue(kubeconfig), arguments.GetValue(space), cancellationToken).ConfigureAwait(false);
            if (snapshot.Unseen.Contains("pods") && snapshot.Unseen.Contains("vitessclusters"))
            {
                throw new CliException(ExitCode.Usage, ["neither Pods nor VitessClusters could be looked at, so nothing can be said of the cluster", "Name an account that may list them, and see that the operator is installed."]);
            }

            if (snapshot.Unseen.Count > 0)
            {
                await console.Error.WriteLineAsync($"not looked at, as it is refused or not known to the server: {string.Join(", ", snapshot.Unseen)}").ConfigureAwait(false);
            }

            var findings = ClusterDiagnosis.Of(snapshot, arguments.GetValue(name));
            if (arguments.GetRequiredValue(output) == "json")
            {
                await console.Out.WriteLineAsync(JsonSerializer.Serialize(findings, Json)).ConfigureAwait(false);
            }
            else
            {
                FindingText.Write(console.Out, findings);
            }

            return findings.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<ClusterSnapshot> LiveAsync(string? kubeconfig, string? space, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = kubeconfig is null ? KubernetesClientConfiguration.BuildDefaultConfig() : KubernetesClientConfiguration.BuildConfigFromConfigFile(kubeconfig);
            using var client = new Kubernetes(configuration);
            return await LiveSnapshot.ReadAsync(new(client), space ?? configuration.Namespace ?? "default", cancellationToken).ConfigureAwait(false);
        }
        catch (Sdk.Kubernetes.KubernetesApiException failure)
        {
            throw new CliException(ExitCode.Usage, [$"the cluster cannot be read: {failure.Message}", "Check its address and the account of the kubeconfig."]);
        }
        catch (Exception failure) when (failure is k8s.Exceptions.KubeConfigException or FileNotFoundException)
        {
            throw new CliException(ExitCode.Usage, [$"no cluster can be reached: {failure.Message}", "Name a kubeconfig by --kubeconfig, or a folder by --from."]);
        }
    }
}
