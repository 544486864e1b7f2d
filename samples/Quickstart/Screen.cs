using System.Globalization;
using Spectre.Console;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Quickstart;

/// <summary>Everything that a person sees.</summary>
internal sealed class Screen
{
    private const int PipeWidth = 120;
    private readonly IAnsiConsole _console = AnsiConsole.Console;

    public Screen()
    {
        // A pipe has neither width nor colours; with a guessed width, long names would be broken.
        if (Console.IsOutputRedirected)
        {
            _console.Profile.Width = PipeWidth;
            _console.Profile.Capabilities.Ansi = false;
            _console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }
    }

    public void ShowCluster(V2VitessCluster cluster)
    {
        ShowHeading($"The cluster \"{cluster.Metadata.Name}\"");
        foreach (var keyspace in cluster.Spec.Keyspaces ?? [])
        {
            var pools = keyspace.Partitionings.SelectMany(partitioning => partitioning.Equal?.ShardTemplate?.TabletPools ?? []);
            _console.MarkupLineInterpolated(
                $"  keyspace [bold]{keyspace.Name}[/]: {string.Join(", ", pools.Select(pool => $"{pool.Replicas} {pool.Type} tablets in {pool.Cell}"))}");
        }
    }

    public void ShowComparison(bool areEqual) => _console.MarkupLine(areEqual
        ? "  [green]✓[/] read from 101_initial_cluster.yaml and built in code: equal"
        : "  [red]✗[/] read from 101_initial_cluster.yaml and built in code: different");

    public void ShowHeading(string text)
    {
        _console.WriteLine();
        _console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());
    }

    public void ShowStep(BringUpStep step) => ShowMoment(step.At, step.Text);

    public void ShowMoment(TimeSpan at, string text) =>
        _console.MarkupLineInterpolated($"  [grey]{at.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6)}s[/]  {text}");

    public void ShowText(string text) => _console.Write(new Text(text));

    public void ShowResult(IReadOnlyList<string> missing, string success, TimeSpan elapsed)
    {
        _console.WriteLine();
        foreach (var text in missing)
        {
            _console.MarkupLineInterpolated($"[red]✗[/] {text}");
        }

        if (missing.Count == 0)
        {
            _console.MarkupLineInterpolated($"[green]✓[/] {success} {elapsed.TotalSeconds:0} seconds went by on the virtual clock.");
        }
    }
}
