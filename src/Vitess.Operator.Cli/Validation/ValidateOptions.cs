using System.CommandLine;
using System.Globalization;
using Vitess.Operator.Cli.Commands;
using Vitess.Operator.Cli.Input;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>The options of <c>validate</c> that say what is known beside the manifests.</summary>
internal sealed class ValidateOptions
{
    private readonly Option<string[]> _context = new("--context")
    {
        Description = "A file with what is in the Kubernetes cluster: nodes, storage classes, priority classes, quotas, limit ranges, Pods, Secrets, other "
            + "VitessClusters, as 'kubectl get -o yaml' prints them. Kinds that are not in it are not known.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _previous = new("--previous")
    {
        Description = "A file with the clusters as they are now, for what a change will do.",
        HelpName = "FILE",
    };

    private readonly Option<string> _target = new("--target")
    {
        Description = "The operator that will run the clusters: sdk, original (the newest), or original@2.17.",
        DefaultValueFactory = _ => "sdk",
        HelpName = "OPERATOR",
    };

    private readonly Option<string[]> _suppress = new("--suppress")
    {
        Description = "Codes whose findings are listed but do not count, such as V0615. Several with commas, or several times.",
        HelpName = "CODE",
    };

    private readonly Option<string> _vitess = new("--vitess-version")
    {
        Description = "Release of Vitess to assume where an image does not tell, such as 23 or v23.0.1.",
        HelpName = "RELEASE",
    };

    private readonly Option<string> _kubernetes = new("--kubernetes-version")
    {
        Description = "Release of Kubernetes, such as 1.35.",
        HelpName = "RELEASE",
    };

    private readonly Option<PodSecurity> _security = PodSecurityOption.Create();

    public IEnumerable<Option> All => [_context, _previous, _target, _suppress, _vitess, _kubernetes, _security];

    /// <exception cref="CliException">An option cannot be understood, or its file cannot be read.</exception>
    public ValidationContext Context(CliConsole console, ParseResult arguments)
    {
        var known = Read(console, arguments.GetValue(_context));
        return ContextFile.Of(known) with
        {
            Operator = new() { PodSecurity = arguments.GetValue(_security) },
            Target = Target(arguments.GetRequiredValue(_target)),
            Previous = [.. Read(console, arguments.GetValue(_previous)).Select(document => document.Object).OfType<V2VitessCluster>()],
            Suppress = [.. (arguments.GetValue(_suppress) ?? []).SelectMany(codes => codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            VitessMajor = arguments.GetValue(_vitess) is { } vitess ? Number(vitess.TrimStart('v').Split('.')[0], "--vitess-version", vitess) : null,
            KubernetesMinor = arguments.GetValue(_kubernetes) is { } kubernetes
                ? Number(kubernetes.TrimStart('v').Split('.') is ["1", var minor, ..] ? minor : "", "--kubernetes-version", kubernetes)
                : null,
        };
    }

    private static List<VitessDocument> Read(CliConsole console, string[]? names)
    {
        List<VitessDocument> documents = [];
        foreach (var input in new InputFiles(console).Read(names ?? []))
        {
            try
            {
                documents.AddRange(VitessDocuments.Read(input.Content.Span, DocumentOptions.Lenient with { Source = input.Source }));
            }
            catch (DocumentException failure)
            {
                throw new CliException(ExitCode.Usage, [.. failure.Findings.Select(finding => finding.ToString())]);
            }
        }

        return documents;
    }

    private static ValidationTarget Target(string text)
    {
        try
        {
            return ValidationTarget.Parse(text);
        }
        catch (FormatException failure)
        {
            throw new CliException(ExitCode.Usage, $"--target: {failure.Message}");
        }
    }

    private static int Number(string text, string option, string given) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CliException(ExitCode.Usage, $"{option}: '{given}' is no release");
}
