namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>Arguments that the tablets of a pool have in common, but for the value of one flag.</summary>
internal sealed class PooledArguments
{
    /// <summary>The value of the flag in the set that the arguments are made from.</summary>
    public const string Open = "\0";

    private const int None = -1;
    private readonly IList<string> _arguments;
    private readonly int _place = None;

    /// <summary>Takes the arguments of a set.</summary>
    /// <param name="flags">The set; the flag has the value <see cref="Open"/>, unless a user set another.</param>
    /// <param name="flag">The flag that differs.</param>
    public PooledArguments(FlagSet flags, string flag)
    {
        _arguments = flags.ToArguments();
        for (var i = 0; i < _arguments.Count && flags.ValueOf(flag) == Open; i++)
        {
            if (_arguments[i].EndsWith(Open, StringComparison.Ordinal))
            {
                _place = i;
            }
        }
    }

    /// <summary>The arguments of one tablet.</summary>
    /// <param name="value">The value of the flag.</param>
    public IList<string> With(string value)
    {
        if (_place == None)
        {
            return _arguments;
        }

        var arguments = new string[_arguments.Count];
        _arguments.CopyTo(arguments, 0);
        arguments[_place] = string.Concat(arguments[_place].AsSpan(0, arguments[_place].Length - Open.Length), value);
        return arguments;
    }
}
