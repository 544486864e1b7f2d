namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The fields of a struct by name. Looks at few letters of a name, which tell the fields of a type apart well enough.</summary>
internal sealed class FieldTable
{
    private readonly KeyValuePair<string, Schema>[] _slots;
    private readonly int _mask;

    public FieldTable(Dictionary<string, Schema> fields)
    {
        _slots = new KeyValuePair<string, Schema>[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(fields.Count * 2) + 1)];
        _mask = _slots.Length - 1;
        foreach (var field in fields)
        {
            var at = Hash(field.Key) & _mask;
            while (_slots[at].Key is not null)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = field;
        }
    }

    public Schema? Find(string name)
    {
        for (var at = Hash(name) & _mask; _slots[at].Key is { } known; at = (at + 1) & _mask)
        {
            if (string.Equals(known, name))
            {
                return _slots[at].Value;
            }
        }

        return null;
    }

    private static int Hash(string name) =>
        name.Length == 0 ? 0 : (name.Length * 37) + (name[0] * 7) + (name[name.Length / 2] * 13) + (name[^1] * 3);
}
