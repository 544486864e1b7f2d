using System.CommandLine;
using Vitess.Operator.Sdk.Manifests;

namespace Vitess.Operator.Cli.Commands;

/// <summary>The options of <c>install</c>.</summary>
internal sealed class InstallOptions
{
    public Option<string?> Image { get; } = new("--image") { Description = "Image of one's own that runs this library.", HelpName = "IMAGE" };

    public Option<string?> Original { get; } = new("--original") { Description = "Release of the original operator, such as v2.16.0.", HelpName = "VERSION" };

    public Option<string?> Namespace { get; } = new("--namespace", "-n")
    {
        Description = "Namespace that the operator runs in. Default: vitess-operator for --image, default for --original.",
        HelpName = "NAME",
    };

    public Option<string[]> Watch { get; } = new("--watch")
    {
        Description = "Namespace whose clusters it runs; may be given several times. Default: its own.",
        HelpName = "NAME",
    };

    public Option<bool> AllNamespaces { get; } = new("--all-namespaces", "-A") { Description = "Runs the clusters of all namespaces." };

    public Option<string[]> Backups { get; } = new("--backups-in")
    {
        Description = "With --all-namespaces: namespace with backups, which needs an account; may be given several times.",
        HelpName = "NAME",
    };

    public Option<bool> NoDefinitions { get; } = new("--no-crds") { Description = "Leaves the CustomResourceDefinitions out." };

    /// <summary>What the options ask for.</summary>
    /// <exception cref="CliException">They contradict each other, or a text is wrong.</exception>
    public OperatorInstall Install(ParseResult arguments)
    {
        try
        {
            var install = WithNamespaces(Base(arguments.GetValue(Image), arguments.GetValue(Original), arguments.GetValue(Namespace)), arguments);
            return install with { WithDefinitions = !arguments.GetValue(NoDefinitions) };
        }
        catch (ArgumentException fault)
        {
            throw new CliException(ExitCode.Usage, fault.Message);
        }
    }

    private static OperatorInstall Base(string? image, string? original, string? ns) => (image, original) switch
    {
        ({ } own, null) => ns is null ? OperatorInstall.Create(own) : OperatorInstall.Create(own, ns),
        (null, { } version) => ns is null ? OperatorInstall.Original(version) : OperatorInstall.Original(version, ns),
        _ => throw new CliException(ExitCode.Usage, "give one of --image and --original"),
    };

    private OperatorInstall WithNamespaces(OperatorInstall install, ParseResult arguments)
    {
        var (watched, backups) = (arguments.GetValue(Watch) ?? [], arguments.GetValue(Backups) ?? []);
        if (arguments.GetValue(AllNamespaces))
        {
            return watched.Length == 0 ? install.WatchingAllNamespaces(backups) : throw new CliException(ExitCode.Usage, "give one of --watch and --all-namespaces");
        }

        return backups.Length == 0
            ? watched.Length == 0 ? install : install.Watching(watched)
            : throw new CliException(ExitCode.Usage, "--backups-in goes with --all-namespaces; a watched namespace has its account anyway");
    }
}
