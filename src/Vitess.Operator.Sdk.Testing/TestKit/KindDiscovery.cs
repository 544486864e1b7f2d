using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Asks an API server which kinds it knows, so that objects can be written that no type here stands for.</summary>
internal sealed class KindDiscovery(HttpClient http, Uri server)
{
    private readonly Dictionary<(string ApiVersion, string Kind), ResourceKind> _known = [];
    private readonly HashSet<ResourceKind> _listable = [];

    /// <summary>The kind of an object.</summary>
    /// <exception cref="ArgumentException">The object names no kind, or one that the server does not know.</exception>
    public async Task<ResourceKind> KindOfAsync(JsonObject value, CancellationToken cancellationToken)
    {
        var key = (ApiVersion: value.GetText("apiVersion") ?? string.Empty, Kind: value.GetText("kind") ?? string.Empty);
        if (!_known.TryGetValue(key, out var kind))
        {
            await AskAsync(key.ApiVersion, cancellationToken).ConfigureAwait(false);
            kind = _known.GetValueOrDefault(key)
                ?? throw new ArgumentException($"The server knows no kind \"{key.Kind}\" in version \"{key.ApiVersion}\".", nameof(value));
        }

        return kind;
    }

    /// <summary>Every kind that lives in namespaces and can be listed, in the newest version of its group, by group and kind.</summary>
    public async Task<IReadOnlyList<ResourceKind>> NamespacedKindsAsync(CancellationToken cancellationToken)
    {
        foreach (var version in await VersionsAsync(cancellationToken).ConfigureAwait(false))
        {
            await AskAsync(version, cancellationToken).ConfigureAwait(false);
        }

        return
        [
            .. _known.Values.Where(kind => kind.IsNamespaced && _listable.Contains(kind))
                .GroupBy(kind => (kind.Group, kind.Kind))
                .Select(versions => versions.First())
                .OrderBy(kind => kind.Group, StringComparer.Ordinal)
                .ThenBy(kind => kind.Kind, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<string>> VersionsAsync(CancellationToken cancellationToken)
    {
        var groups = JsonNode.Parse(await http.GetStringAsync(new Uri(server, "apis"), cancellationToken).ConfigureAwait(false));
        return ["v1", .. groups?["groups"]?.AsArray().Select(group => (string?)group?["preferredVersion"]?["groupVersion"]).OfType<string>() ?? []];
    }

    private async Task AskAsync(string apiVersion, CancellationToken cancellationToken)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var (group, version) = slash < 0 ? (string.Empty, apiVersion) : (apiVersion[..slash], apiVersion[(slash + 1)..]);
        var path = new Uri(server, slash < 0 ? $"api/{version}" : $"apis/{group}/{version}");
        using var response = await http.GetAsync(path, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return;
        }

        var list = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        foreach (var resource in list?["resources"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            var (plural, kind) = (resource.GetText("name") ?? string.Empty, resource.GetText("kind") ?? string.Empty);
            if (!plural.Contains('/', StringComparison.Ordinal))
            {
                var found = new ResourceKind(group, version, kind, plural, resource["namespaced"]?.GetValue<bool>() ?? true);
                _known[(apiVersion, kind)] = found;
                if (resource["verbs"]?.AsArray().Any(verb => (string?)verb == "list") == true)
                {
                    _listable.Add(found);
                }
            }
        }
    }
}
