using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Amounts of resources by name: cores for cpu, bytes for memory and storage.</summary>
internal sealed class Amounts
{
    private readonly Dictionary<string, decimal> _values = new(StringComparer.Ordinal);

    public Amounts()
    {
    }

    public Amounts(IDictionary<string, ResourceQuantity>? amounts)
    {
        foreach (var (name, amount) in amounts ?? new Dictionary<string, ResourceQuantity>())
        {
            _values[name] = Value(amount);
        }
    }

    public IEnumerable<string> Names => _values.Keys.Order(StringComparer.Ordinal);

    public decimal this[string name] => _values.GetValueOrDefault(name);

    public bool Has(string name) => _values.ContainsKey(name);

    public void Set(string name, decimal value) => _values[name] = value;

    public void Add(Amounts other, int sign = 1)
    {
        foreach (var (name, value) in other._values)
        {
            _values[name] = this[name] + (sign * value);
        }
    }

    /// <summary>The larger amount of each resource.</summary>
    public void Raise(Amounts other)
    {
        foreach (var (name, value) in other._values)
        {
            _values[name] = Math.Max(this[name], value);
        }
    }

    /// <summary>The first resource, by name, of which more is asked than is there; null for none.</summary>
    public string? ShortOf(Amounts there, Amounts used)
    {
        string? first = null;
        foreach (var (name, value) in _values)
        {
            if (value > 0 && value > there[name] - used[name] && (first is null || string.CompareOrdinal(name, first) < 0))
            {
                first = name;
            }
        }

        return first;
    }

    public Amounts Copy()
    {
        var copy = new Amounts();
        copy.Add(this);
        return copy;
    }

    public static decimal Value(ResourceQuantity? amount)
    {
        try
        {
            // Larger amounts than any machine has, so that sums stay within a decimal.
            return amount is null ? 0 : decimal.Clamp(amount.ToDecimal(), -1e20m, 1e20m);
        }
        catch (OverflowException)
        {
            return 1e20m;
        }
    }
}
