namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Orders namespaces as their keys are ordered: by the text with a slash behind it.</summary>
internal sealed class NamespaceOrder : IComparer<string>
{
    public static readonly NamespaceOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var shorter = Math.Min(x!.Length, y!.Length);
        var order = string.CompareOrdinal(x, 0, y, 0, shorter);
        if (order != 0 || x.Length == y.Length)
        {
            return order;
        }

        // 'a-b/' comes before 'a/' because '-' comes before '/'.
        return x.Length > y.Length ? x[shorter].CompareTo('/') : '/'.CompareTo(y[shorter]);
    }
}
