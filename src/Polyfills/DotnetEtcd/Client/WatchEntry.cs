using Etcdserverpb;

namespace dotnet_etcd;

/// <summary>One watch: what it asks, who gets its events, and where it would go on.</summary>
/// <param name="Id">The id that the caller knows.</param>
/// <param name="Create">The create request, with the id that the server knows.</param>
/// <param name="Callback">Gets each response.</param>
internal sealed record WatchEntry(long Id, WatchCreateRequest Create, Action<WatchResponse> Callback)
{
    /// <summary>Done when the server acknowledged or refused the watch.</summary>
    public TaskCompletionSource<WatchResponse> Acknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The create request that goes on after what was seen.</summary>
    public WatchRequest Resume() => new() { CreateRequest = Create.Clone() };

    /// <summary>Remembers how far the events were seen.</summary>
    /// <param name="response">A response for this watch.</param>
    public void Saw(WatchResponse response)
    {
        if (response.CompactRevision > 0)
        {
            Create.StartRevision = response.CompactRevision;
        }
        else if (response.Created)
        {
            // The header tells the revision of the store, which a watch of older revisions has not reached yet.
            Create.StartRevision = Create.StartRevision > 0 ? Create.StartRevision : response.Header.Revision + 1;
        }
        else if (response.Events.Count > 0)
        {
            Create.StartRevision = response.Events[^1].Kv.ModRevision + (response.Fragment ? 0 : 1);
        }
        else if (!response.Canceled)
        {
            Create.StartRevision = Math.Max(Create.StartRevision, response.Header.Revision + 1);   // progress
        }
    }
}
