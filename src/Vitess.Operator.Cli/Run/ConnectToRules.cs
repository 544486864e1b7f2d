namespace Vitess.Operator.Cli.Run;

/// <summary>Says where a connection really goes.</summary>
internal sealed class ConnectToRules
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private string? _all;

    /// <summary>Reads rules.</summary>
    /// <param name="rules">Each <c>host:port=host:port</c> for one address, or <c>host:port</c> for all others.</param>
    /// <exception cref="CliException">A rule is none of both.</exception>
    public ConnectToRules(IEnumerable<string> rules)
    {
        foreach (var rule in rules)
        {
            switch (rule.Split('='))
            {
                case [var address] when IsAddress(address):
                    _all = address;
                    break;
                case [var asked, var address] when IsAddress(asked) && IsAddress(address):
                    _addresses[asked] = address;
                    break;
                default:
                    throw new CliException(ExitCode.Usage, $"--connect-to: '{rule}' is neither HOST:PORT nor HOST:PORT=HOST:PORT.");
            }
        }
    }

    /// <summary>The rules as a function; null when there are none.</summary>
    public Func<string, string>? Function => _all is null && _addresses.Count == 0 ? null : asked => _addresses.GetValueOrDefault(asked) ?? _all ?? asked;

    private static bool IsAddress(string text) => text.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(text.AsSpan(colon + 1), out _);
}
