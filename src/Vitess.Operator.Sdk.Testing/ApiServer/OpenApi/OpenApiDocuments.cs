using System.Security.Cryptography;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The OpenAPI documents: version 3 one for each group and version, version 2 one for all.</summary>
internal sealed class OpenApiDocuments(ResourceRegistry registry)
{
    private const string V3Prefix = "#/components/schemas/";
    private const string V2Prefix = "#/definitions/";
    private const string V2Protobuf = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _cache = new(StringComparer.Ordinal);
    private object? _cachedFor;

    public ApiResponse? Serve(ApiCall call, string path)
    {
        if (path == "/openapi/v2")
        {
            return V2(call);
        }

        if (path == "/openapi/v3")
        {
            return new() { Status = 200, ContentType = "text/plain; charset=utf-8", Body = Cached("", Index) };
        }

        const string Root = "/openapi/v3/";
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        var key = path[Root.Length..];
        return Keys().Contains(key)
            ? new() { Status = 200, IsExact = true, Body = Cached(key, () => V3(key)) }
            : new() { Status = 404, ContentType = null };
    }

    private ApiResponse V2(ApiCall call)
    {
        // Clients that want protobuf alone get an empty document in it, which says nothing and is valid.
        var accept = call.Request.Header("Accept") ?? "";
        return accept.Contains("protobuf", StringComparison.Ordinal) && !accept.Contains("json", StringComparison.Ordinal)
            ? new() { Status = 200, ContentType = V2Protobuf }
            : new() { Status = 200, IsExact = true, Body = Cached("v2", Whole) };
    }

    private byte[] Cached(string key, Func<JsonMap> make)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(_cachedFor, registry.CustomGroups))
            {
                _cache.Clear();
                _cachedFor = registry.CustomGroups;
            }

            if (!_cache.TryGetValue(key, out var bytes))
            {
                _cache[key] = bytes = JsonWriter.Write(make());
            }

            return bytes;
        }
    }

    private JsonMap Index()
    {
        var paths = new JsonMap();
        foreach (var key in Keys())
        {
            var hash = Convert.ToHexString(SHA512.HashData(Cached(key, () => V3(key))));
            paths[key] = new JsonMap { { "serverRelativeURL", $"/openapi/v3/{key}?hash={hash}" } };
        }

        return new() { { "paths", paths } };
    }

    private IEnumerable<string> Keys()
    {
        yield return "api";
        yield return "apis";
        yield return "version";
        foreach (var group in registry.Groups)
        {
            if (group.Name.Length > 0)
            {
                yield return "apis/" + group.Name;
            }

            foreach (var version in group.Versions)
            {
                yield return group.Name.Length == 0 ? "api/" + version.Name : $"apis/{group.Name}/{version.Name}";
            }
        }
    }

    private JsonMap V3(string key)
    {
        var schemas = new OpenApiSchemas(V3Prefix);
        var paths = new JsonMap();
        var writer = new OpenApiPaths(V3Prefix);
        var resources = registry.Resources.Where(r => (r.Group.Length == 0 ? "api/" + r.Version : $"apis/{r.Group}/{r.Version}") == key).ToList();
        foreach (var resource in resources)
        {
            writer.Add(paths, resource, Add(schemas, resource));
        }

        if (resources.Count == 0)
        {
            paths[$"/{key}/"] = new JsonMap { { "get", new JsonMap { { "tags", new JsonList { key.Split('/')[0] } } } } };
        }

        return new()
        {
            { "openapi", "3.0.0" },
            { "info", Info(resources.Exists(r => r.IsCustom)) },
            { "paths", paths },
            { "components", new JsonMap { { "schemas", schemas.Document() } } },
        };
    }

    private JsonMap Whole()
    {
        var schemas = new OpenApiSchemas(V2Prefix);
        var paths = new JsonMap();
        var writer = new OpenApiPaths(V2Prefix);
        foreach (var resource in registry.Resources)
        {
            writer.Add(paths, resource, Add(schemas, resource));
        }

        return new() { { "swagger", "2.0" }, { "info", Info(isCustom: false) }, { "paths", paths }, { "definitions", schemas.Document() } };
    }

    private static string Add(OpenApiSchemas schemas, ResourceInfo resource)
    {
        if (resource.IsCustom)
        {
            return schemas.AddCustom(resource);
        }

        var name = resource.Schema.TypeName ?? $"io.k8s.api.{(resource.Group.Length == 0 ? "core" : resource.Group.Split('.')[0])}.{resource.Version}.{resource.Kind}";
        schemas.AddBuiltIn(name, OpenApiSchemas.GvkOf(resource, resource.Kind));
        schemas.AddBuiltIn(name + "List", OpenApiSchemas.GvkOf(resource, resource.ListKind));
        foreach (var sub in resource.Subresources.Values.Where(s => s.TypeName is not null))
        {
            schemas.AddBuiltIn(sub.TypeName!);
        }

        return name;
    }

    private static JsonMap Info(bool isCustom) => isCustom
        ? new() { { "title", "Kubernetes CRD Swagger" }, { "version", "v0.1.0" } }
        : new() { { "title", "Kubernetes" }, { "version", ServerVersion.GitVersion } };
}
