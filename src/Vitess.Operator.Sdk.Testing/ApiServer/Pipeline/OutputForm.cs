namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The form in which a client wants the answer.</summary>
/// <param name="Type">The media type without parameters.</param>
/// <param name="As">Table, PartialObjectMetadata, PartialObjectMetadataList, or empty for the object itself.</param>
/// <param name="Version">The version of meta.k8s.io for the transformed forms.</param>
/// <param name="ContentType">The value of the Content-Type header.</param>
internal sealed record OutputForm(string Type, string As, string Version, string ContentType)
{
    public static readonly OutputForm Json = new(MediaTypes.Json, "", "", MediaTypes.Json);

    public static readonly OutputForm Yaml = new(MediaTypes.Yaml, "", "", MediaTypes.Yaml);

    public bool IsYaml => Type == MediaTypes.Yaml;

    public bool IsTable => As == "Table";

    public bool IsPartial => As is "PartialObjectMetadata" or "PartialObjectMetadataList";

    /// <summary>The parameters of the request, which tables look at.</summary>
    public QueryParameters Query { get; init; } = QueryParameters.Empty;
}
