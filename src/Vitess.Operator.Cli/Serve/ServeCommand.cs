using System.CommandLine;

namespace Vitess.Operator.Cli.Serve;

/// <summary><c>serve</c>: a Kubernetes API server on this machine, for kubectl and any other client.</summary>
internal static class ServeCommand
{
    public static Command Create(CliConsole console)
    {
        var port = new Option<int>("--port") { Description = "The TCP port; 0 takes a free one." };
        var address = new Option<string>("--address") { Description = "The address to listen on.", DefaultValueFactory = _ => "127.0.0.1" };
        var definitions = new Option<bool>("--crds") { Description = "Begin with the CustomResourceDefinitions of the operator." };
        var token = new Option<string?>("--token") { Description = "Require bearer tokens; this one has all rights." };
        var userToken = new Option<string?>("--user-token") { Description = "A second token, of the user jane, who has no rights." };
        var insecure = new Option<bool>("--insecure") { Description = "Serve without encryption. kubectl then sends no tokens." };
        var kubeconfig = new Option<string?>("--kubeconfig") { Description = "Where to write the kubeconfig; a temporary file by default.", HelpName = "FILE" };
        var log = new Option<string?>("--request-log") { Description = "Write each request that asks for a change as a line of JSON.", HelpName = "FILE" };
        var controllers = new Option<string>("--controllers")
        {
            Description = "The controllers to run: none, all, or some of garbage-collector,namespace.",
            DefaultValueFactory = _ => "all",
        };
        var simulate = new Option<bool>("--simulate") { Description = "Also simulate nodes, the controllers of Kubernetes, volumes, lock servers and tablets." };
        var engine = new Option<bool>("--operator") { Description = "Also run the operator, in this process." };
        var calls = new Option<string?>("--call-log") { Description = "Write each change of the simulated topology and each call to a tablet as a line of JSON.", HelpName = "FILE" };
        var command = new Command("serve", "Serves the Kubernetes API until Ctrl-C, and prints the path of a kubeconfig.")
        {
            port, address, definitions, token, userToken, insecure, kubeconfig, log, controllers, simulate, engine, calls,
        };
        command.SetAction((arguments, cancellationToken) => ServedCluster.RunAsync(
            console,
            new ServeSettings
            {
                Port = arguments.GetValue(port),
                Address = arguments.GetRequiredValue(address),
                Definitions = arguments.GetValue(definitions),
                Token = arguments.GetValue(token),
                UserToken = arguments.GetValue(userToken),
                Insecure = arguments.GetValue(insecure),
                Kubeconfig = arguments.GetValue(kubeconfig),
                RequestLog = arguments.GetValue(log),
                Controllers = arguments.GetRequiredValue(controllers),
                Simulate = arguments.GetValue(simulate),
                Operator = arguments.GetValue(engine),
                CallLog = arguments.GetValue(calls),
            },
            cancellationToken));
        return command;
    }
}
