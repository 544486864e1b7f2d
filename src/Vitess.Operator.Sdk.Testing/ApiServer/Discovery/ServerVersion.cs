namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The version of Kubernetes that the server stands in for.</summary>
internal static class ServerVersion
{
    public const string GitVersion = "v1.35.4";

    public static JsonMap Document() => new()
    {
        { "major", "1" }, { "minor", "35" }, { "emulationMajor", "1" }, { "emulationMinor", "35" },
        { "minCompatibilityMajor", "1" }, { "minCompatibilityMinor", "34" },
        { "gitVersion", GitVersion }, { "gitCommit", "" }, { "gitTreeState", "clean" }, { "buildDate", "1970-01-01T00:00:00Z" },
        { "goVersion", "none" }, { "compiler", "none" }, { "platform", "any/any" },
    };
}
