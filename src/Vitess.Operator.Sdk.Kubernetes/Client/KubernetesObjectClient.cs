using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads and writes objects through the HTTP client of a <see cref="k8s.Kubernetes"/>, or through any other one.</summary>
/// <remarks>Safe for use by many threads. Owns nothing: the client it was given stays the caller's.</remarks>
public sealed class KubernetesObjectClient : IObjectClient
{
    private readonly HttpTransport _transport;
    private readonly KubernetesObjectClientOptions _options;

    /// <summary>Creates a client over an existing one.</summary>
    /// <param name="client">Gives address, credentials and HTTP client.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="timeProvider">Measures the request timeout; null means the system's clock.</param>
    public KubernetesObjectClient(k8s.Kubernetes client, KubernetesObjectClientOptions? options = null, TimeProvider? timeProvider = null)
        : this(Checked(client).HttpClient, client.BaseUri, AuthenticatorOf(client), options, timeProvider)
    {
    }

    /// <summary>Creates a client over an HTTP client.</summary>
    /// <param name="httpClient">Sends the requests; its own timeout has to be infinite, else it ends watches.</param>
    /// <param name="baseUri">The server's address; a path in it is a prefix of all paths.</param>
    /// <param name="authenticate">Adds credentials to each request; null adds none.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="timeProvider">Measures the request timeout; null means the system's clock.</param>
    public KubernetesObjectClient(
        HttpClient httpClient,
        Uri baseUri,
        Func<HttpRequestMessage, CancellationToken, Task>? authenticate = null,
        KubernetesObjectClientOptions? options = null,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(baseUri);
        _options = options ?? new();
        _transport = new(httpClient, baseUri, authenticate, _options, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _transport.SendAsync(new("get", HttpMethod.Get, kind, name, kind.ObjectPath(name)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ObjectPage> ListAsync(
        ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var path = kind.CollectionPath(@namespace) + QueryText.Of(options);
        return _transport.SendAsync(new("list", HttpMethod.Get, kind, new(@namespace ?? string.Empty, string.Empty), path), ReadPageAsync, cancellationToken);

        async Task<ObjectPage> ReadPageAsync(HttpContent content, CancellationToken token)
        {
            var stream = await content.ReadAsStreamAsync(token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                return await new ObjectPageReader(kind, stream).ReadAsync(token).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectEvent> WatchAsync(
        ResourceKind kind, string? @namespace, WatchOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(options);
        var call = new ApiCall("watch", HttpMethod.Get, kind, new(@namespace ?? string.Empty, string.Empty), kind.CollectionPath(@namespace) + QueryText.Of(options));
        using var response = await _transport.OpenAsync(call, cancellationToken).ConfigureAwait(false);
        using var lines = new WatchLineReader(call, await _transport.StreamOfAsync(call, response, cancellationToken).ConfigureAwait(false));
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            yield return line;
        }
    }

    /// <inheritdoc/>
    public Task<JsonObject> CreateAsync(
        ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var name = NamespacedName.Of(value);
        var path = options?.Subresource is null ? kind.CollectionPath(name.Namespace) : kind.ObjectPath(name, options.Subresource);
        return WriteAsync("create", HttpMethod.Post, kind, name, path, value, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonObject> ReplaceAsync(
        ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var name = NamespacedName.Of(value);
        return WriteAsync("replace", HttpMethod.Put, kind, name, kind.ObjectPath(name, options?.Subresource), value, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonObject> PatchAsync(
        ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(patch);
        var path = kind.ObjectPath(name, options?.Subresource) + QueryText.Of(options, _options.FieldManager);
        var content = RequestBody.Of(patch);
        return _transport.SendAsync(new("patch", HttpMethod.Patch, kind, name, path, content), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonObject> DeleteAsync(
        ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var content = options is null ? null : RequestBody.Of(options);
        return _transport.SendAsync(new("delete", HttpMethod.Delete, kind, name, kind.ObjectPath(name), content), cancellationToken);
    }

    /// <summary>The last lines that a container wrote.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="previous">Whether to read what it wrote before its last restart.</param>
    /// <param name="tailLines">How many lines at most.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="KubernetesApiException">There is no such log, or the API server refused or did not answer.</exception>
    public async Task<string> ReadLogAsync(NamespacedName pod, string container, bool previous = false, int tailLines = 200, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(container);
        var kind = ResourceKind.Of<V1Pod>();
        var query = FormattableString.Invariant($"?container={Uri.EscapeDataString(container)}&tailLines={tailLines}{(previous ? "&previous=true" : string.Empty)}");
        var call = new ApiCall("read log of", HttpMethod.Get, kind, pod, kind.ObjectPath(pod, "log") + query);
        using var response = await _transport.OpenAsync(call, cancellationToken).ConfigureAwait(false);
        using var reader = new StreamReader(await _transport.StreamOfAsync(call, response, cancellationToken).ConfigureAwait(false));
        return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
    }

    private static k8s.Kubernetes Checked(k8s.Kubernetes client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client;
    }

    private static Func<HttpRequestMessage, CancellationToken, Task>? AuthenticatorOf(k8s.Kubernetes client) =>
        client.Credentials is { } credentials ? credentials.ProcessHttpRequestAsync : null;

    private Task<JsonObject> WriteAsync(
        string verb, HttpMethod method, ResourceKind kind, NamespacedName name, string path, JsonObject value, WriteOptions? options, CancellationToken cancellationToken)
    {
        var target = path + QueryText.Of(options, _options.FieldManager);
        return _transport.SendAsync(new(verb, method, kind, name, target, RequestBody.Of(kind, value)), cancellationToken);
    }
}
