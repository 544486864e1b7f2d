namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Finds the objects that name a uid as their owner.</summary>
internal sealed class OwnerIndex
{
    private readonly Dictionary<string, Dictionary<ObjectKey, bool>> _dependents = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ObjectKey> Of(string uid) =>
        _dependents.TryGetValue(uid, out var keys) ? [.. keys.Keys.OrderBy(k => k)] : [];

    public void Apply(string kind, Change change)
    {
        var key = new ObjectKey(kind, change.Object.Namespace, change.Object.Name);
        foreach (var uid in change.Before?.OwnerUids ?? [])
        {
            if (_dependents.TryGetValue(uid, out var keys) && keys.Remove(key) && keys.Count == 0)
            {
                _dependents.Remove(uid);
            }
        }

        if (change.Type == ChangeType.Deleted)
        {
            return;
        }

        foreach (var uid in change.Object.OwnerUids)
        {
            if (!_dependents.TryGetValue(uid, out var keys))
            {
                _dependents[uid] = keys = [];
            }

            keys[key] = true;
        }
    }
}
