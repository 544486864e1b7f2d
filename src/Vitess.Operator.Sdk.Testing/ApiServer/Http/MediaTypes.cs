namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The media types of the API.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Yaml = "application/yaml";
    public const string Protobuf = "application/vnd.kubernetes.protobuf";
    public const string JsonPatch = "application/json-patch+json";
    public const string MergePatch = "application/merge-patch+json";
    public const string StrategicMergePatch = "application/strategic-merge-patch+json";
    public const string ApplyPatch = "application/apply-patch+yaml";
    public const string ApplyCborPatch = "application/apply-patch+cbor";

    /// <summary>The type without its parameters.</summary>
    public static string Bare(string type)
    {
        var at = type.IndexOf(';', StringComparison.Ordinal);
#pragma warning disable CA1308 // media types are lower case
        return (at < 0 ? type : type[..at]).Trim().ToLowerInvariant();
#pragma warning restore CA1308
    }
}
