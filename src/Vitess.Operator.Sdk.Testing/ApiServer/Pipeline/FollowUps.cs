using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Actions to run after a write, one after the other, outside of any lock.</summary>
internal sealed class FollowUps
{
    private readonly ConcurrentQueue<Action> _actions = new();
    private int _draining;

    public void Add(Action action) => _actions.Enqueue(action);

    /// <summary>Runs what is there; a call from within an action returns at once, since the outer one goes on.</summary>
    public void Drain()
    {
        while (!_actions.IsEmpty && Interlocked.CompareExchange(ref _draining, 1, 0) == 0)
        {
            try
            {
                while (_actions.TryDequeue(out var action))
                {
                    action();
                }
            }
            finally
            {
                Volatile.Write(ref _draining, 0);
            }
        }
    }
}
