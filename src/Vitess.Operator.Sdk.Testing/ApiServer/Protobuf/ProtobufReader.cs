namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads the fields of one message.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Set when the bytes are no message.</summary>
    public bool IsBroken { get; private set; }

    public bool Next(out int field, out long number, out ReadOnlySpan<byte> bytes)
    {
        field = 0;
        number = 0;
        bytes = default;
        if (_rest.IsEmpty || !Varint(out var tag))
        {
            return false;
        }

        field = (int)(tag >> 3);
        switch (tag & 7)
        {
            case 0:
                return Varint(out number);
            case 2 when Varint(out var length) && length >= 0 && length <= _rest.Length:
                bytes = _rest[..(int)length];
                _rest = _rest[(int)length..];
                return true;
            default:
                IsBroken = true;
                return false;
        }
    }

    private bool Varint(out long value)
    {
        value = 0;
        for (var shift = 0; shift < 64 && !_rest.IsEmpty; shift += 7)
        {
            var next = _rest[0];
            _rest = _rest[1..];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return true;
            }
        }

        IsBroken = true;
        return false;
    }
}
