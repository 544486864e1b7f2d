namespace Vitess.Operator.Sdk.Models;

/// <summary>The API that the custom resources belong to.</summary>
public static class VitessApi
{
    /// <summary>API group.</summary>
    public const string Group = "planetscale.com";

    /// <summary>The only version there is.</summary>
    public const string Version = "v2";

    /// <summary>Group and version, as <c>apiVersion</c> has them.</summary>
    public const string GroupVersion = Group + "/" + Version;
}
