namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Which changes a watch shows, and as what.</summary>
internal sealed class WatchFilter(ResourceInfo resource, string? ns, string? name, ListOptions options)
{
    private readonly IReadOnlyList<string> _fields = resource.SelectableNames();

    public ResourceInfo Resource => resource;

    public bool Concerns(Change change) =>
        (ns is null || change.Object.Namespace == ns)
        && (name is null || change.Object.Name == name)
        && (!options.HasSelector || Matches(change.Object) || (change.Before is not null && Matches(change.Before)));

    public bool Matches(StoredObject stored) =>
        (ns is null || stored.Namespace == ns) && (name is null || stored.Name == name)
        && options.Labels.Matches(stored.Labels) && options.Fields.Matches(stored, _fields);

    /// <summary>An object that begins to match is added, one that stops is deleted.</summary>
    public ChangeType EventType(Change change)
    {
        if (change.Type != ChangeType.Modified || !options.HasSelector)
        {
            return change.Type;
        }

        var (before, after) = (Matches(change.Before!), Matches(change.Object));
        return (before, after) switch
        {
            (false, true) => ChangeType.Added,
            (true, false) => ChangeType.Deleted,
            _ => ChangeType.Modified,
        };
    }

    /// <summary>The content that an event shows: the last one that matched.</summary>
    public static bool ShowsBefore(Change change, ChangeType shownAs) => change.Type == ChangeType.Modified && shownAs == ChangeType.Deleted;
}
