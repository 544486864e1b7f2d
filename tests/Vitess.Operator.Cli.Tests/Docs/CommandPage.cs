using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;

namespace Vitess.Operator.Cli.Tests.Docs;

/// <summary>The page about the command line, made from the commands themselves.</summary>
internal static class CommandPage
{
    /// <summary>The page.</summary>
    public static string Text()
    {
        var text = new StringBuilder("""
            # Command line

            This page is generated from the commands (`UPDATE_CLI_PAGE=1 dotnet test tests/Vitess.Operator.Cli.Tests --filter CommandPageTests`).

            Results go to standard output, errors and progress to standard error. Exit code 0 is success, 1 a fault in the input or findings, 2 a fault in the call.

            """);
        Append(text, CommandLine.Root(new CliConsole(() => Stream.Null, TextWriter.Null, TextWriter.Null)), "vitess-operator");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Command command, string path)
    {
        if (command.Action is not null)
        {
            var arguments = string.Concat(command.Arguments.Select(argument => $" [{argument.HelpName ?? argument.Name}]"));
            text.Append(CultureInfo.InvariantCulture, $"\n## `{path}{arguments}`\n\n{command.Description}\n");
            Rows(text, command);
        }

        foreach (var child in command.Subcommands.OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            Append(text, child, $"{path} {child.Name}");
        }
    }

    private static void Rows(StringBuilder text, Command command)
    {
        var rows = command.Arguments.Select(argument => (Name: argument.HelpName ?? argument.Name, argument.Description, Extra: ""))
            .Concat(command.Options.Where(option => option is not HelpOption and not VersionOption).Select(option => (Name: Name(option), option.Description, Extra: Extra(option))))
            .ToList();
        if (rows.Count > 0)
        {
            text.Append("\n| argument | meaning |\n| --- | --- |\n");
            rows.ForEach(row => text.Append(CultureInfo.InvariantCulture, $"| `{row.Name}` | {row.Description?.Replace("|", "\\|", StringComparison.Ordinal)}{row.Extra} |\n"));
        }
    }

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)) + (option.HelpName is { } value ? $" {value}" : "");

    private static string Extra(Option option) =>
        (option.Required ? " Required." : "") + (option.HasDefaultValue && option.GetDefaultValue() is { } value and not false and not System.Collections.IEnumerable ? $" Default: `{value}`." : "");
}
