namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Remembers quantities, since the same few are sent again and again.</summary>
internal static class QuantityCache
{
    private const int Slots = 1024;
    private const int Longest = 32;

    private static readonly Quantity?[] Known = new Quantity?[Slots];

    public static Quantity Get(string text)
    {
        if (text.Length > Longest)
        {
            return QuantityText.Read(text);
        }

        ref var slot = ref Known[(uint)text.GetHashCode(StringComparison.Ordinal) % Slots];
        var found = slot;
        return found is not null && found.Text == text ? found : slot = QuantityText.Read(text);
    }
}
