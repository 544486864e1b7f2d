using System.CommandLine;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Cli.Topology;

/// <summary>The options that say where a topology is.</summary>
internal sealed class TopologyOptions
{
    private readonly Option<string> _address = new("--etcd")
    {
        Description = "Address of the global etcd, host:port; several are separated by commas.",
        HelpName = "ADDR",
        Required = true,
    };

    private readonly Option<string> _root = new("--root") { Description = "Prefix of the global topology, for example /vitess/example/global.", HelpName = "PATH", Required = true };

    private readonly Option<string[]> _cells = new("--cell") { Description = "A cell that ought to be registered; can be repeated.", HelpName = "NAME" };

    private readonly Option<string?> _authority = new("--tls-ca") { Description = "PEM file of the authority that etcd's certificate comes from; switches TLS on.", HelpName = "FILE" };

    private readonly Option<string?> _certificate = new("--tls-cert") { Description = "PEM file of a client certificate.", HelpName = "FILE" };

    private readonly Option<string?> _key = new("--tls-key") { Description = "PEM file of the key of the client certificate.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_address, _root, _cells, _authority, _certificate, _key])
        {
            command.Options.Add(option);
        }
    }

    public TopologyParameters Parameters(ParseResult parsed) => new(EtcdTopologyConnector.Implementation, parsed.GetValue(_address)!, parsed.GetValue(_root)!);

    public IReadOnlyList<string> Cells(ParseResult parsed) => parsed.GetValue(_cells) ?? [];

    public EtcdTopologyOptions Etcd(ParseResult parsed)
    {
        var (authority, certificate, key) = (parsed.GetValue(_authority), parsed.GetValue(_certificate), parsed.GetValue(_key));
        return new()
        {
            ConnectTimeout = TimeSpan.FromSeconds(5),
            Tls = authority is null && certificate is null ? null : new TlsFiles(authority, certificate, key),
        };
    }
}
