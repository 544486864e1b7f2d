using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>The flags of one process, by name; a later value of the same name replaces an earlier one.</summary>
/// <param name="dialect">What the process's image knows; null when all flags are known and spelled as they are given.</param>
/// <remarks>
/// Names carry no dashes in front. Underscores and dashes inside names are different letters, except from Vitess 25 on.
/// Source: reference/workloads-control-plane.md, section 5.
/// </remarks>
public sealed class FlagSet(FlagDialect? dialect = null)
{
    private const int UsualCount = 48;
    private string[] _names = new string[UsualCount];
    private string[] _values = new string[UsualCount];
    private int _count;

    /// <summary>How many flags there are.</summary>
    public int Count => _count;

    /// <summary>Sets a flag that the operator decides on; left out when the image does not know it.</summary>
    /// <param name="name">Name, without dashes in front.</param>
    /// <param name="value">Value; null counts as empty.</param>
    public FlagSet Set(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (dialect is null || dialect.Knows(name))
        {
            Put(name, value);
        }

        return this;
    }

    /// <summary>Sets a flag to <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">Name, without dashes in front.</param>
    /// <param name="value">Value.</param>
    public FlagSet Set(string name, bool value) => Set(name, value ? "true" : "false");

    /// <summary>Sets a flag to a whole number.</summary>
    /// <param name="name">Name, without dashes in front.</param>
    /// <param name="value">Value.</param>
    public FlagSet Set(string name, long value) => Set(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a flag unless it is there already.</summary>
    /// <param name="name">Name, without dashes in front.</param>
    /// <param name="value">Value.</param>
    public FlagSet SetIfAbsent(string name, string value) => Contains(name) ? this : Set(name, value);

    /// <summary>Sets what a user asked for: dashes in front of names are dropped, nothing else is changed or left out.</summary>
    /// <param name="flags">Names and values; null counts as none. Taken in the order of the raw names.</param>
    public FlagSet SetUser(IDictionary<string, string>? flags)
    {
        if (flags is { Count: > 0 })
        {
            foreach (var (name, value) in Sorted.Entries(flags))
            {
                Put(name.TrimStart('-'), value);
            }
        }

        return this;
    }

    /// <summary>True when a flag of this name was set.</summary>
    /// <param name="name">Name, without dashes in front.</param>
    public bool Contains(string name) => IndexOf(Spelled(name)) >= 0;

    /// <summary>The value of a flag, or null.</summary>
    /// <param name="name">Name, without dashes in front.</param>
    public string? ValueOf(string name) => IndexOf(Spelled(name)) is >= 0 and var index ? _values[index] : null;

    /// <summary>The arguments <c>--name=value</c>, in the order of the names.</summary>
    public IList<string> ToArguments()
    {
        var arguments = new string[_count];
        for (var i = 0; i < _count; i++)
        {
            arguments[i] = string.Concat("--", _names[i], "=", _values[i]);
        }

        return arguments;
    }

    /// <summary>The arguments in the style of the MySQL exporter: <c>--name</c> for true, <c>--no-name</c> for false.</summary>
    /// <remarks>Values are written in lower case, as recorded Pods carry them.</remarks>
    public IList<string> ToSwitches()
    {
        var arguments = new string[_count];
        for (var i = 0; i < _count; i++)
        {
            arguments[i] = _values[i].ToLowerInvariant() switch
            {
                "true" => "--" + _names[i],
                "false" => "--no-" + _names[i],
                var value => string.Concat("--", _names[i], "=", value),
            };
        }

        return arguments;
    }

    private string Spelled(string name) => dialect is null ? name : dialect.Spell(name);

    private int IndexOf(string name) => Array.BinarySearch(_names, 0, _count, name, StringComparer.Ordinal);

    private void Put(string name, string? value)
    {
        name = Spelled(name);
        var index = IndexOf(name);
        if (index < 0)
        {
            index = ~index;
            Insert(index);
            _names[index] = name;
        }

        _values[index] = value ?? string.Empty;
    }

    private void Insert(int index)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, 2 * _count);
            Array.Resize(ref _values, 2 * _count);
        }

        Array.Copy(_names, index, _names, index + 1, _count - index);
        Array.Copy(_values, index, _values, index + 1, _count - index);
        _count++;
    }
}
