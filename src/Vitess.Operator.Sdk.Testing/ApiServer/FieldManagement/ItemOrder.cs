namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The elements of the items of a list as UTF-8, and their order in a set.</summary>
internal sealed class ItemOrder : IComparer<int>
{
    [ThreadStatic]
    private static Stack<ItemOrder>? _spare;

    private readonly JsonWriter _text = new();
    private readonly List<(int From, int To)> _elements = [];
    private int[] _order = new int[16];

    public ReadOnlySpan<byte> this[int position] => Element(_order[position]);

    public static ItemOrder Rent()
    {
        var order = (_spare ??= new()).TryPop(out var spare) ? spare : new();
        order._elements.Clear();
        order._text.Truncate(0);
        return order;
    }

    public static void Return(ItemOrder order)
    {
        if (order._text.Capacity <= 1 << 20 && _spare!.Count < 8)
        {
            _spare.Push(order);
        }
    }

    /// <summary>The item whose element has a place in the order.</summary>
    public int At(int position) => _order[position];

    public void Add(Schema list, object? item)
    {
        var from = _text.Length;
        FieldElements.Write(_text, list, item);
        if (_elements.Count == _order.Length)
        {
            Array.Resize(ref _order, _order.Length * 2);
        }

        _order[_elements.Count] = _elements.Count;
        _elements.Add((from, _text.Length));
    }

    /// <summary>Puts the elements in order; false when one is there twice.</summary>
    public bool TrySort()
    {
        var order = _order.AsSpan(0, _elements.Count);
        for (var i = 1; i < order.Length; i++)
        {
            if (Compare(order[i - 1], order[i]) > 0)
            {
                order.Sort(this);
                break;
            }
        }

        for (var i = 1; i < order.Length; i++)
        {
            if (Compare(order[i - 1], order[i]) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public int Compare(int x, int y) => Element(x).SequenceCompareTo(Element(y));

    private ReadOnlySpan<byte> Element(int at) => _text.Written[_elements[at].From.._elements[at].To];
}
