using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>The LimitRanges of a namespace: what they fill in, and what they refuse.</summary>
/// <remarks>Source: Kubernetes documentation, "Limit Ranges".</remarks>
internal sealed class NamespaceLimits(IEnumerable<V1LimitRangeItem> items)
{
    private readonly V1LimitRangeItem[] _items = [.. items];

    public static NamespaceLimits None { get; } = new([]);

    public static NamespaceLimits Of(ValidationContext context, string space) => new(
        (context.LimitRanges ?? []).Where(range => Namespaces.Same(range.Metadata?.NamespaceProperty, space)).SelectMany(range => range.Spec?.Limits ?? []));

    public IEnumerable<V1LimitRangeItem> Of(string type) => _items.Where(item => item.Type == type);

    /// <summary>The limits of a container, with the defaults.</summary>
    public Amounts Limits(V1Container container)
    {
        var limits = new Amounts(container.Resources?.Limits);
        foreach (var item in Of("Container"))
        {
            Fill(limits, item.DefaultProperty);
        }

        return limits;
    }

    /// <summary>The requests of a container: as given, else its own limit, else the default request, else the default limit.</summary>
    public Amounts Requests(V1Container container)
    {
        var requests = new Amounts(container.Resources?.Requests);
        Fill(requests, container.Resources?.Limits);
        foreach (var item in Of("Container"))
        {
            Fill(requests, item.DefaultRequest);
            Fill(requests, item.DefaultProperty);
        }

        return requests;
    }

    private static void Fill(Amounts amounts, IDictionary<string, ResourceQuantity>? defaults)
    {
        foreach (var (name, amount) in defaults ?? new Dictionary<string, ResourceQuantity>())
        {
            if (!amounts.Has(name))
            {
                amounts.Set(name, Amounts.Value(amount));
            }
        }
    }
}
