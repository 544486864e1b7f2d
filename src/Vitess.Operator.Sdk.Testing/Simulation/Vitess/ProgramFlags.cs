using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The flags that a Vitess program was started with. Dashes and underscores in names mean the same, as from Vitess 23 on.</summary>
internal sealed class ProgramFlags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ProgramFlags(V1Container container)
    {
        foreach (var argument in container.Args ?? [])
        {
            var parts = argument.TrimStart('-').Split('=', 2);
            _values[parts[0].Replace('_', '-')] = parts.Length == 2 ? parts[1] : "true";
        }
    }

    /// <summary>The value of a flag, named with dashes; null when it is not given.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);
}
