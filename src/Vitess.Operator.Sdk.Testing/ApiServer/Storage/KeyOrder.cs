namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Orders objects by namespace and name.</summary>
internal sealed class KeyOrder : IComparer<(string Namespace, string Name)>
{
    public static readonly KeyOrder Instance = new();

    public int Compare((string Namespace, string Name) x, (string Namespace, string Name) y)
    {
        var order = NamespaceOrder.Instance.Compare(x.Namespace, y.Namespace);
        return order != 0 ? order : string.CompareOrdinal(x.Name, y.Name);
    }
}
