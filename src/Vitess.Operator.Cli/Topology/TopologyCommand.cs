using System.CommandLine;
using Vitess.Operator.Cli.Commands;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Doctor;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Cli.Topology;

/// <summary><c>topology</c>: looks into the topology of a running cluster.</summary>
internal static class TopologyCommand
{
    public static Command Create(CliConsole console) => new("topology", "Looks into the topology that a cluster keeps in etcd.")
    {
        Check(console),
        Dump(console),
    };

    private static Command Check(CliConsole console)
    {
        var server = new TopologyOptions();
        var output = OutputOption.Create("text", "json");
        var pods = new Option<string?>("--pods") { Description = "Output of 'kubectl get pods -o json'; finds tablets without Pod.", HelpName = "FILE" };
        var command = new Command("check", "Finds what is wrong in a topology; each finding with code, cause and fix.") { output, pods };
        server.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var running = parsed.GetValue(pods) is { } file ? PodFile.Read(file) : null;
            var findings = TopologyDoctor.Examine(await ReadAsync(server, parsed, cancellationToken).ConfigureAwait(false), running);
            FindingOutput.Write(findings, parsed.GetValue(output)!, console.Out);
            return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }

    private static Command Dump(CliConsole console)
    {
        var server = new TopologyOptions();
        var command = new Command("dump", "Prints a topology as a tree.");
        server.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            TopologyTree.Write(await ReadAsync(server, parsed, cancellationToken).ConfigureAwait(false), console.Out);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<TopologySnapshot> ReadAsync(TopologyOptions server, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var connector = new EtcdTopologyConnector(server.Etcd(parsed));
            await using (connector.ConfigureAwait(false))
            {
                var connection = await connector.OpenAsync(server.Parameters(parsed), cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    return await new TopologySnapshotReader(connection.Topology).ReadAsync(server.Cells(parsed), cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (TopologyException failure)
        {
            throw new CliException(ExitCode.Failed, failure.Message);
        }
    }
}
