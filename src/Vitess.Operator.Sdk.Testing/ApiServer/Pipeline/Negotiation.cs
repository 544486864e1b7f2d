namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Chooses the form of an answer from the Accept header.</summary>
internal static class Negotiation
{
    private static readonly string[] Served = [MediaTypes.Json, MediaTypes.Yaml, MediaTypes.Protobuf];

    private static readonly string[] ServedStreams = [.. Served, MediaTypes.Json + ";stream=watch", MediaTypes.Protobuf + ";stream=watch"];

    /// <summary>Chooses a form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="resource">What is asked for.</param>
    /// <param name="streams">Whether the path offers a watch too.</param>
    /// <exception cref="ApiException">406: none of the accepted forms is served.</exception>
    public static OutputForm Choose(ApiRequest request, ResourceInfo? resource, bool streams)
    {
        var accept = request.Header("Accept");
        if (string.IsNullOrWhiteSpace(accept) || accept is MediaTypes.Json or "*/*")
        {
            return OutputForm.Json;
        }

        var known = false;
        foreach (var clause in Clauses(accept))
        {
            if (Form(clause) is { } form)
            {
                return form;
            }

            known |= Served.Contains(clause[""]);
        }

        throw resource is { IsCustom: false } && !known
            ? new ApiException(406, "NotAcceptable", "406: Not Acceptable\n\nAvailable representations: " + string.Join(", ", streams ? ServedStreams : Served), new JsonMap())
            : Refusals.NotAcceptable(Served);
    }

    private static IEnumerable<Dictionary<string, string>> Clauses(string accept) => accept
        .Split(',')
        .Select(Parse)
        .Select((clause, at) => (clause, at))
        .OrderByDescending(c => Quality(c.clause))
        .ThenBy(c => c.at)
        .Select(c => c.clause);

    private static Dictionary<string, string> Parse(string clause)
    {
        var parts = clause.Split(';');
        var result = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = MediaTypes.Bare(parts[0]) };
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=', 2);
            result[pair[0].Trim()] = pair.Length > 1 ? pair[1].Trim().Trim('"') : "";
        }

        return result;
    }

    private static double Quality(Dictionary<string, string> clause) =>
        clause.TryGetValue("q", out var text) && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var quality) ? quality : 1;

    private static OutputForm? Form(Dictionary<string, string> clause)
    {
        var type = clause[""] switch
        {
            "*/*" or "application/*" or MediaTypes.Json => MediaTypes.Json,
            MediaTypes.Yaml => MediaTypes.Yaml,
            _ => null,
        };
        if (type is null)
        {
            return null;
        }

        if (!clause.TryGetValue("as", out var form))
        {
            return type == MediaTypes.Yaml ? OutputForm.Yaml : OutputForm.Json;
        }

        var version = clause.GetValueOrDefault("v", "");
        var known = clause.GetValueOrDefault("g", "") == "meta.k8s.io"
            && (version is "v1" or "v1beta1")
            && form is "Table" or "PartialObjectMetadata" or "PartialObjectMetadataList";
        return known ? new OutputForm(type, form, version, type) : null;
    }
}
