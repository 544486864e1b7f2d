namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Holds on to the trees of objects that were parsed last, so that what is looked at again and again is not parsed each time.</summary>
/// <param name="mostBytes">How many bytes of text the held trees may come from, together.</param>
internal sealed class RecentTrees(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<(WeakReference<CachedObject> Object, int Bytes)> _held = new();
    private long _bytes;

    /// <summary>Holds an object's tree, and lets go of those that came first when there is no more room.</summary>
    /// <param name="value">An object that has a tree; one that a newer version took the place of goes with its tree.</param>
    /// <param name="bytes">How many bytes its text has.</param>
    public void Hold(CachedObject value, int bytes)
    {
        lock (_lock)
        {
            _held.Enqueue((new(value), bytes));
            _bytes += bytes;
            while (_bytes > mostBytes)
            {
                var (first, size) = _held.Dequeue();
                _bytes -= size;
                if (first.TryGetTarget(out var old))
                {
                    old.LetGo();
                }
            }
        }
    }
}
