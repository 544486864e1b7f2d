namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>JSON merge patch (RFC 7386).</summary>
[Behaviour(BehaviourBasis.Documented, "Merge patch on fields without a schema follows RFC 7386 (PatchFormatTests).")]
internal static class MergePatch
{
    public static object? Apply(object? target, object? patch)
    {
        if (patch is not JsonMap changes)
        {
            return patch;
        }

        var result = target as JsonMap ?? new JsonMap();
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                result.Remove(key);
            }
            else
            {
                result[key] = Apply(result[key], value);
            }
        }

        return result;
    }
}
