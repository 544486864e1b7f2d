namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The parts that Go always writes, also of an object without content.</summary>
internal static class EmptyObjects
{
    public static JsonMap Bookmark(ResourceInfo resource, JsonMap obj) => (resource, obj) is ({ IsCustom: false }, _) ? obj : obj;
}
