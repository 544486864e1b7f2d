namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Deletes all objects that selectors choose.</summary>
internal sealed class CollectionDeleter(ServerState server, ObjectReader reader, ObjectDeleter deleter)
{
    public ListPage Delete(ApiCall call, ListOptions options, DeleteOptions delete)
    {
        lock (server.Store.Gate)
        {
            var page = reader.List(call, options);
            var before = page.Objects;
            foreach (var stored in before)
            {
                deleter.Delete(call, stored, delete);
            }

            return page with { Objects = before };
        }
    }
}
