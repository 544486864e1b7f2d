using System.Diagnostics;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Passes requests on, and hands in each write that was carried out, with the object before and after.</summary>
internal sealed class SafetyHandler(VitessTestCluster cluster, Action<SafetyWrite> check) : DelegatingHandler(cluster.CreateHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get || TargetOf(request) is not { IsResource: true } target || target.Plural is "events" or "leases")
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var name = target.Name.Length > 0 ? target.Name : await NameInAsync(request, cancellationToken).ConfigureAwait(false);
        var before = Find(target, name);
        var controller = Activity.Current?.OperationName;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            check(new SafetyWrite(target, before, Find(target, name), controller));
        }

        return response;
    }

    private StoredObject? Find(RequestTarget target, string name)
    {
        var store = cluster.Server.Parts.State.Store;
        lock (store.Gate)
        {
            return store.Kind(target.Group + "/" + target.Plural).Find(target.Namespace, name);
        }
    }

    private static RequestTarget TargetOf(HttpRequestMessage request) => RequestTarget.Parse(new ApiRequest
    {
        Method = request.Method.Method,
        Path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath),
        Query = QueryParameters.Parse(request.RequestUri.Query),
    });

    private static async Task<string> NameInAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not { } content)
        {
            return string.Empty;
        }

        // Buffers the content, so that it can be sent after it was read.
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return JsonTree.TextAt(JsonParser.Parse(body), "metadata", "name") ?? string.Empty;
    }
}
