namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The defaults of match constraints.</summary>
internal static class MatchDefaults
{
    public static void Apply(JsonMap match)
    {
        PodDefaults.Set(match, "matchPolicy", "Equivalent");
        match.Ensure("namespaceSelector");
        match.Ensure("objectSelector");
        foreach (var rule in match.List("resourceRules").Maps().Concat(match.List("excludeResourceRules").Maps()))
        {
            PodDefaults.Set(rule, "scope", "*");
        }
    }
}
