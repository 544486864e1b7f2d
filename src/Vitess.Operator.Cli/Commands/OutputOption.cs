using System.CommandLine;

namespace Vitess.Operator.Cli.Commands;

/// <summary>The option <c>-o</c>, with the formats that a command knows; the first is the default.</summary>
internal static class OutputOption
{
    public static Option<string> Create(params string[] formats)
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = $"Output format: {string.Join(", ", formats)}.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
