namespace GrpcHttp;

/// <summary>Keeps a few things for their next use. What finds no place is left to the garbage collector.</summary>
/// <typeparam name="T">Type of the things.</typeparam>
internal sealed class Slots<T>
    where T : class
{
    private readonly T?[] _slots = new T?[16];

    /// <summary>Takes one out; null when there is none.</summary>
    public T? Take()
    {
        for (var index = 0; index < _slots.Length; index++)
        {
            if (_slots[index] is not null && Interlocked.Exchange(ref _slots[index], null) is { } kept)
            {
                return kept;
            }
        }

        return null;
    }

    /// <summary>Puts one back, which nobody may use any more.</summary>
    public void Keep(T value)
    {
        for (var index = 0; index < _slots.Length; index++)
        {
            if (_slots[index] is null && Interlocked.CompareExchange(ref _slots[index], value, null) is null)
            {
                return;
            }
        }
    }
}
