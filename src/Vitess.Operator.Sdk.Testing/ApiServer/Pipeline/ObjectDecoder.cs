using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Turns the body of a create or replace into an object of the resource's type.</summary>
internal sealed class ObjectDecoder(ResourceRegistry registry)
{
    private static readonly string[] Accepted = [MediaTypes.Json, MediaTypes.Yaml, MediaTypes.Protobuf];

    /// <summary>Decodes the body of a call.</summary>
    /// <param name="call">The call; findings of the strict decoder go to its warnings.</param>
    /// <param name="kind">The kind that is wanted.</param>
    /// <param name="group">Its group.</param>
    /// <param name="version">Its version.</param>
    /// <param name="schema">Its schema.</param>
    /// <exception cref="ApiException">400 or 415: the body cannot be handled.</exception>
    public JsonMap Decode(ApiCall call, string kind, string group, string version, Schema schema)
    {
        var duplicates = new List<string>();
        var body = Parse(call, kind, duplicates);
        var wanted = group.Length == 0 ? version : group + "/" + version;
        CheckType(call, body, kind, group, version);
        var apiVersion = body.Text("apiVersion") ?? wanted;
        var findings = new List<string>(duplicates);
        try
        {
            if (call.Resource.IsCustom && schema.TypeName is null)
            {
                DecodeMetadata(body, findings);
                new Pruner(findings).PruneObject(body, schema);
            }
            else if (schema.IsStruct)
            {
                new TypedDecoder(findings).Decode(body, schema);
            }
        }
        catch (JsonFormatException e)
        {
            throw Unhandled(kind, apiVersion, kind, e.Message);
        }

        Report(call, findings, text => Unhandled(kind, apiVersion, kind, "strict decoding error: " + text));
        if (apiVersion != wanted)
        {
            throw Refusals.BadRequest($"the API version in the data ({apiVersion}) does not match the expected API version ({wanted})");
        }

        body.InsertFirst("apiVersion", wanted);
        body.InsertFirst("kind", kind);
        return body;
    }

    /// <summary>Refuses or warns about findings, as the request asks.</summary>
    public static void Report(ApiCall call, List<string> findings, Func<string, ApiException> refuse)
    {
        if (findings.Count == 0 || call.FieldValidation == "Ignore")
        {
            return;
        }

        if (call.Strict)
        {
            throw refuse(string.Join(", ", findings));
        }

        foreach (var finding in findings)
        {
            call.Warn(finding);
        }
    }

    /// <summary>Decodes the metadata of a custom object, the one part of it that has a Go type.</summary>
    public static void DecodeMetadata(JsonMap body, List<string>? findings)
    {
        var unknown = findings is null ? null : new List<string>();
        if (body["metadata"] is JsonMap metadata)
        {
            new TypedDecoder(unknown).Decode(metadata, BuiltInSchemas.Metadata);
        }
        else if (body.ContainsKey("metadata") && body["metadata"] is not null)
        {
            throw new JsonFormatException($"json: cannot unmarshal {(body["metadata"] is string ? "string" : "number")} into Go value of type v1.ObjectMeta");
        }

        findings?.AddRange(unknown!.Select(u => u.Replace("unknown field \"", "unknown field \"metadata.", StringComparison.Ordinal)));
    }

    public static ApiException Unhandled(string kind, string apiVersion, string wanted, string why)
    {
        var version = apiVersion[(apiVersion.LastIndexOf('/') + 1)..];
        return Refusals.BadRequest($"{kind} in version \"{version}\" cannot be handled as a {wanted}: {why}");
    }

    private static JsonMap Parse(ApiCall call, string kind, List<string> duplicates)
    {
        var type = call.Request.ContentType is { Length: > 0 } given ? MediaTypes.Bare(given) : MediaTypes.Json;
        if (type == MediaTypes.Protobuf && !call.Resource.IsCustom)
        {
            return ProtobufBody.Read(call.Request.Body.Span) ?? throw Refusals.UnsupportedBody(MediaTypes.Json, MediaTypes.Yaml);
        }

        if (type is not (MediaTypes.Json or MediaTypes.Yaml))
        {
            throw Refusals.UnsupportedBody(Accepted);
        }

        var body = call.Request.Body;
        try
        {
            return BodyReader.Read(body, type == MediaTypes.Yaml, duplicates) as JsonMap
                ?? throw new JsonFormatException("json: cannot unmarshal array into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }");
        }
        catch (JsonFormatException e)
        {
            var what = type == MediaTypes.Yaml ? "" : "couldn't get version/kind; json parse error: ";
            throw Refusals.BadRequest(
                $"the object provided is unrecognized (must be of type {kind}): {what}{e.Message} ({BodyReader.Summary(body.Span)})");
        }
    }

    private void CheckType(ApiCall call, JsonMap body, string kind, string group, string version)
    {
        var found = body.Text("kind") ?? "";
        if (found.Length == 0 && call.Resource.IsCustom && !IsBuiltInKind(group, version))
        {
            throw Refusals.BadRequest(
                $"the object provided is unrecognized (must be of type {kind}): Object 'Kind' is missing in '{Encoding.UTF8.GetString(call.Request.Body.Span)}' ({BodyReader.Summary(call.Request.Body.Span)})");
        }

        var apiVersion = body.Text("apiVersion") ?? "";
        if (found.Length == 0 || found == kind)
        {
            return;
        }

        if (call.Resource.IsCustom)
        {
            throw Refusals.BadRequest($"the kind in the data ({found}) does not match the expected kind ({kind})");
        }

        var (g, v) = Split(apiVersion.Length == 0 ? (group.Length == 0 ? version : group + "/" + version) : apiVersion);
        var known = registry.FindByKind(g, v, found) is { IsCustom: false };
        throw Unhandled(found, v, kind, known
            ? $"converting ({v}.{found}) to ({InternalGroup(group)}.{kind}): unknown conversion"
            : $"no kind \"{found}\" is registered for version \"{(g.Length == 0 ? v : g + "/" + v)}\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"");
    }

    private bool IsBuiltInKind(string group, string version) => registry.IsBuiltInVersion(group, version);

    private static string InternalGroup(string group) => group.Length == 0 ? "core" : group.Split('.')[0];

    private static (string Group, string Version) Split(string apiVersion)
    {
        var at = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? ("", apiVersion) : (apiVersion[..at], apiVersion[(at + 1)..]);
    }
}
